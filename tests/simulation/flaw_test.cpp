// SPDX-License-Identifier: Apache-2.0
#include "simulation/flaw.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace pondera::simulation {
namespace {

TEST(Flaw, HasANameAndALineOfHelpForEveryKind) {
  std::set<std::string_view> names;
  for (const FlawKind& kind : flaw_kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_EQ(name_of(kind.flaw), kind.name);
    EXPECT_FALSE(kind.help.empty());
    EXPECT_NE(kind.flaw, Flaw::none);
  }
  EXPECT_EQ(names.size(), 8U);
  EXPECT_EQ(name_of(Flaw::none), "");
}

TEST(Flaw, IsCarelessWhereNoAnswerSaysWhatTheAssessorThinks) {
  std::set<std::string_view> careless;
  for (const FlawKind& kind : flaw_kinds()) {
    if (is_careless(kind.flaw)) careless.insert(kind.name);
  }
  EXPECT_EQ(careless, (std::set<std::string_view>{"random", "straight-line", "all-equal",
                                                  "reversed", "extreme", "copy"}));
  EXPECT_FALSE(is_careless(Flaw::none));
}

}  // namespace
}  // namespace pondera::simulation
