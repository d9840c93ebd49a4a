// SPDX-License-Identifier: Apache-2.0
#include "agreement/rank_sums.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

constexpr int plenty = 1'000'000;

std::vector<DoubledRanks> untied(int assessors, int items) {
  DoubledRanks ranks;
  for (int i = 1; i <= items; ++i) ranks.push_back(2 * i);
  return std::vector<DoubledRanks>(static_cast<std::size_t>(assessors), ranks);
}

/// P(S ≥ squares) of ranks without ties.
double probability(int assessors, int items, int squares) {
  return exact_rank_probability(untied(assessors, items), std::int64_t{4} * squares, plenty)
      .value_or(-1);
}

TEST(ExactRankProbability, IsThatOfFriedmansTable) {
  // M. Friedman 1937, table V, and as reprinted since: probabilities to three decimals.
  EXPECT_NEAR(probability(3, 3, 18), 0.028, 5e-4);
  EXPECT_NEAR(probability(3, 3, 14), 0.194, 5e-4);
  EXPECT_NEAR(probability(3, 3, 8), 0.361, 5e-4);
  EXPECT_NEAR(probability(3, 3, 6), 0.528, 5e-4);
  EXPECT_NEAR(probability(3, 3, 2), 0.944, 5e-4);
  EXPECT_NEAR(probability(4, 3, 32), 0.0046, 5e-5);
  EXPECT_NEAR(probability(4, 3, 26), 0.042, 5e-4);
  EXPECT_NEAR(probability(2, 4, 20), 0.042, 5e-4);
  EXPECT_NEAR(probability(3, 4, 45), 0.0017, 5e-5);
  EXPECT_NEAR(probability(3, 4, 41), 0.017, 5e-4);
}

TEST(ExactRankProbability, OfFullConcordanceIsOneOverTheOrdersOfTheOthers) {
  EXPECT_NEAR(probability(3, 5, 90), 1.0 / (120 * 120), 1e-15);
  EXPECT_NEAR(probability(3, 5, 0), 1, 1e-12);
}

TEST(ExactRankProbability, CountsTiedOrdersOnce) {
  // One assessor ties the first two of three: three orders, and one of them agrees best.
  const std::vector<DoubledRanks> ranks = {{2, 4, 6}, {3, 3, 6}};
  const std::int64_t spread = doubled_rank_spread({5, 7, 12}, 2);
  EXPECT_EQ(spread, 9 + 1 + 16);
  EXPECT_NEAR(exact_rank_probability(ranks, spread, plenty).value_or(-1), 1.0 / 3, 1e-15);
  EXPECT_NEAR(exact_rank_probability({{4, 4, 4}, {2, 4, 6}}, 8, plenty).value_or(-1), 1, 1e-15);
}

TEST(ExactRankProbability, GivesUpWhereTheWorkIsTooMuch) {
  EXPECT_EQ(exact_rank_probability(untied(30, 6), 0, plenty), std::nullopt);
  EXPECT_EQ(exact_rank_probability(untied(2, 9), 0, plenty), std::nullopt);
  EXPECT_TRUE(exact_rank_probability(untied(2, 8), 0, plenty).has_value());
}

}  // namespace
}  // namespace pondera::agreement
