// SPDX-License-Identifier: Apache-2.0
#include "agreement/rating_agreement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {
namespace {

/// counts[k] ratings of k + 1.
std::vector<int> ratings_of(const std::vector<int>& counts) {
  std::vector<int> ratings;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    ratings.insert(ratings.end(), static_cast<std::size_t>(counts[k]), static_cast<int>(k) + 1);
  }
  return ratings;
}

TEST(OrdinalConsensus, AgreesWithTheIndependentReference) {
  EXPECT_NEAR(ordinal_consensus(ratings_of({0, 0, 9, 0, 0}), 1, 5).value_or(-1), 1, 1e-12);
  EXPECT_NEAR(ordinal_consensus(ratings_of({5, 0, 0, 0, 5}), 1, 5).value_or(-1), 0, 1e-12);
  EXPECT_NEAR(ordinal_consensus(ratings_of({0, 1, 3, 8, 4}), 1, 5).value_or(-1), 0.7453199029008725,
              1e-12);
  EXPECT_EQ(ordinal_consensus({}, 1, 5), std::nullopt);
}

TEST(OrdinalConsensus, DoesNotDependOnTheOrderOfTheRatings) {
  std::vector<int> ratings = ratings_of({1, 0, 3, 2, 1});
  const double before = ordinal_consensus(ratings, 1, 5).value_or(-1);
  std::ranges::reverse(ratings);
  EXPECT_NEAR(ordinal_consensus(ratings, 1, 5).value_or(-1), before, 1e-12);
  EXPECT_EQ(ordinal_consensus({4}, 1, 5), std::optional(1.0));
}

TEST(Spread, IsAsByHand) {
  // Mean 4, squares 1 + 0 + 1.
  EXPECT_NEAR(coefficient_of_variation({3, 4, 5}).value_or(-1), 0.25, 1e-12);
  EXPECT_EQ(coefficient_of_variation({3}), std::nullopt);
  EXPECT_EQ(coefficient_of_variation({0, 0, 0}), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
