// SPDX-License-Identifier: Apache-2.0
#include "weights/contradiction.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Contradiction, NamesTheItemBetweenAndTheRatios) {
  // "A is 3 × B, B is 3 × C, so A is 9 × C; but C is 2 × A." D agrees with C being below A.
  const ComparisonMatrix matrix = testing::matrix_of(4, {3, 1.0 / 2, 2, 3, 1, 1});
  const auto found = strongest_contradiction(matrix, 0, 2);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->through, 1);
  EXPECT_NEAR(std::exp(found->direct), 1.0 / 2, 1e-15);
  EXPECT_NEAR(std::exp(found->first_leg), 3, 1e-14);
  EXPECT_NEAR(std::exp(found->second_leg), 3, 1e-14);
  EXPECT_NEAR(std::exp(found->indirect), 9, 1e-13);
  EXPECT_TRUE(found->reversed);
}

TEST(Contradiction, IsTheSameSeenFromTheOtherSide) {
  const ComparisonMatrix matrix = testing::matrix_of(4, {3, 1.0 / 2, 2, 3, 1, 1});
  const auto found = strongest_contradiction(matrix, 0, 2);
  const auto turned = strongest_contradiction(matrix, 2, 0);
  ASSERT_TRUE(found && turned);
  EXPECT_EQ(found->through, turned->through);
  EXPECT_EQ(found->direct, -turned->direct);
  EXPECT_NEAR(found->indirect, -turned->indirect, 1e-15);
}

TEST(Contradiction, ChoosesTheFirstItemAmongEquals) {
  const auto found = strongest_contradiction(testing::matrix_of(4, {1, 1, 1, 1, 1, 1}), 1, 2);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->through, 0);
  EXPECT_FALSE(found->reversed);
}

TEST(Contradiction, NeedsADetourOverKnownPairs) {
  EXPECT_FALSE(strongest_contradiction(testing::matrix_of(2, {3}), 0, 1).has_value());
  const auto chain = ComparisonMatrix::make(3, {{0, 1, 1}, {1, 2, 1}}).value();
  EXPECT_FALSE(strongest_contradiction(chain, 0, 1).has_value());
  EXPECT_FALSE(strongest_contradiction(chain, 0, 2).has_value());
}

}  // namespace
}  // namespace pondera::weights
