// SPDX-License-Identifier: Apache-2.0
#include "report/disclosure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DisclosedParts, ShowsEveryPartThatIsLargeEnough) {
  const auto parts = disclosed_parts({3, 8, 4}, 3);
  EXPECT_THAT(parts.shown, ElementsAre(0, 1, 2));
  EXPECT_THAT(parts.together, IsEmpty());
}

TEST(DisclosedParts, PutsSmallPartsTogetherWhenThatIsEnough) {
  const auto parts = disclosed_parts({2, 8, 1, 8}, 3);
  EXPECT_THAT(parts.shown, ElementsAre(1, 3));
  EXPECT_THAT(parts.together, ElementsAre(0, 2));
}

// 8 + 5 + 2 = 15: who is told 8, 5 and the whole knows the 2. So the 5 go with them.
TEST(DisclosedParts, HidesASecondPartSoThatTheFirstIsNoDifference) {
  const auto parts = disclosed_parts({8, 2, 5}, 3);
  EXPECT_THAT(parts.shown, ElementsAre(0));
  EXPECT_THAT(parts.together, ElementsAre(1, 2));
}

TEST(DisclosedParts, AddsAsManyAsItTakes) {
  const auto parts = disclosed_parts({1, 1, 6, 9}, 5);
  EXPECT_THAT(parts.shown, ElementsAre(3));
  EXPECT_THAT(parts.together, ElementsAre(0, 1, 2));
}

TEST(DisclosedParts, ShowsNothingWhereTheWholeIsTooSmall) {
  const auto parts = disclosed_parts({1, 1}, 3);
  EXPECT_THAT(parts.shown, IsEmpty());
  EXPECT_THAT(parts.together, ElementsAre(0, 1));
}

TEST(DisclosedParts, PassesOverPartsWithNobody) {
  const auto parts = disclosed_parts({0, 4, 0, 5}, 3);
  EXPECT_THAT(parts.shown, ElementsAre(1, 3));
  EXPECT_THAT(parts.together, IsEmpty());
  EXPECT_FALSE(parts.shows(0));
  EXPECT_TRUE(parts.shows(3));
}

TEST(DisclosedParts, ShowsAllWithALimitOfOne) {
  EXPECT_THAT(disclosed_parts({1, 1, 2}, 1).shown, ElementsAre(0, 1, 2));
}

}  // namespace
}  // namespace pondera::report
