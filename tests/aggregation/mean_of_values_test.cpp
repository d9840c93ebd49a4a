// SPDX-License-Identifier: Apache-2.0
#include "aggregation/mean_of_values.hpp"

#include "core/random_stream.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::aggregation {
namespace {

/// Seven drawn values and shares.
struct Drawn {
  std::vector<double> values;
  std::vector<double> shares;
};

Drawn drawn(std::uint64_t draw) {
  constexpr std::uint64_t members = 7;
  const RandomStream values(2022, "values");
  const RandomStream shares(2022, "value-shares");
  Drawn result;
  for (std::uint64_t k = 0; k < members; ++k) {
    // Whole numbers, so that there are ties.
    result.values.push_back(static_cast<double>(values.below(draw * members + k, 9)) - 4);
    result.shares.push_back(shares.uniform(draw * members + k));
  }
  return result;
}

TEST(WeightedMean, PassesOverWhoDoesNotCount) {
  EXPECT_EQ(weighted_mean({1, 5, 100}, {1, 3, 0}), 4);
}

TEST(WeightedMedian, AgreesWithTheIndependentReference) {
  EXPECT_EQ(weighted_median({1, 2, 3, 4}, {1, 1, 1, 1}), 2.5);
  EXPECT_EQ(weighted_median({-1, 0, 5}, {0.2, 0.2, 0.6}), 5);
  EXPECT_EQ(weighted_median({1, 2, 9}, {0.25, 0.25, 0.5}), 5.5);
}

TEST(WeightedMedian, TakesHalvesThatRoundingHides) {
  // The shares of 1, 2 and 3 are half of all, but not to the last bit.
  EXPECT_EQ(weighted_median({1, 2, 3, 7}, {0.1, 0.2, 0.2, 0.5}), 5);
  EXPECT_EQ(weighted_median({4}, {0.3}), 4);
  EXPECT_EQ(weighted_median({4, 9}, {0, 1}), 9);
}

TEST(WeightedMedian, OfTheNegativeIsTheNegative) {
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    Drawn given = drawn(draw);
    const double median = weighted_median(given.values, given.shares);
    for (double& value : given.values) value = -value;
    EXPECT_EQ(weighted_median(given.values, given.shares), -median) << draw;
  }
}

TEST(TrimmedMean, LeavesOutTheEnds) {
  EXPECT_EQ(trimmed_mean({100, 1, 2, 3, -50}, {1, 1, 1, 1, 1}, 0.2), 2);
  EXPECT_EQ(trimmed_mean({100, 1, 2, 3, -50}, {1, 1, 1, 1, 1}, 0.19), 56.0 / 5);
  // Of what is left, 1 counts three times 3.
  EXPECT_EQ(trimmed_mean({100, 1, 3, -50}, {1, 3, 1, 1}, 0.25), 1.5);
}

TEST(TrimmedMean, OfTwoLeavesNothingOut) {
  EXPECT_EQ(trimmed_mean({1, 5}, {1, 3}, 0.49), 4);
  EXPECT_EQ(trimmed_mean({1, 5, 9}, {1, 3, 0}, 0.49), 4);  // only two count
  EXPECT_EQ(trimmed_mean({1, 5, 9}, {1, 1, 1}, 0.49), 5);
}

TEST(TrimmedMean, CountsATenthOfThirtyAsThree) {
  std::vector<double> values(30, 1.0);
  values[0] = values[1] = values[2] = 1000;
  EXPECT_EQ(trimmed_mean(values, std::vector<double>(30, 1.0), 0.1), 1);
}

TEST(MedianAndTrimmedMean, AreTheSameToTheLastBitInAnyOrder) {
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    Drawn given = drawn(draw);
    const double median = weighted_median(given.values, given.shares);
    const double trimmed = trimmed_mean(given.values, given.shares, 0.2);
    std::ranges::reverse(given.values);
    std::ranges::reverse(given.shares);
    EXPECT_EQ(weighted_median(given.values, given.shares), median) << draw;
    EXPECT_EQ(trimmed_mean(given.values, given.shares, 0.2), trimmed) << draw;
  }
}

}  // namespace
}  // namespace pondera::aggregation
