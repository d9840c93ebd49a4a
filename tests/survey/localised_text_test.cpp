// SPDX-License-Identifier: Apache-2.0
#include "survey/localised_text.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(LocalisedText, GivesTheTextOfTheLanguage) {
  const LocalisedText text{.any = {},
                           .by_language = {{"en", "Goal"}, {"fr", "But"}, {"zh", "目标"}}};
  EXPECT_EQ(text.in("fr"), "But");
  EXPECT_EQ(text.in("zh"), "目标");
}

TEST(LocalisedText, FallsBackToTheTextForAll) {
  const LocalisedText text{.any = "Goal", .by_language = {{"zh", "目标"}}};
  EXPECT_EQ(text.in("en"), "Goal");
}

TEST(LocalisedText, FallsBackToAnyLanguageRatherThanNothing) {
  const LocalisedText text{.any = {}, .by_language = {{"zh", "目标"}}};
  EXPECT_EQ(text.in("en"), "目标");
}

TEST(LocalisedText, IsEmptyWithoutAnyText) {
  const LocalisedText text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.in("en"), "");
}

}  // namespace
}  // namespace pondera::survey
