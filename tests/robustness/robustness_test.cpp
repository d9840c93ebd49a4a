// SPDX-License-Identifier: Apache-2.0
#include "robustness/robustness.hpp"

#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

TEST(Robustness, EveryKindOfDrawHasOneName) {
  EXPECT_EQ(draw_kinds().size(), 4U);
  EXPECT_EQ(draw_kind(DrawKind::panel).name, "panel");
  EXPECT_EQ(draw_kind(DrawKind::perturbed).name, "perturbed");
}

TEST(Robustness, ASpreadThatCouldNotBeMadeIsNotThere) {
  Robustness found;
  found.spreads.push_back({.kind = DrawKind::any, .draws = 7});
  EXPECT_EQ(found.spread(DrawKind::panel), nullptr);
  ASSERT_NE(found.spread(DrawKind::any), nullptr);
  EXPECT_EQ(found.spread(DrawKind::any)->draws, 7U);
}

}  // namespace
}  // namespace pondera::robustness
