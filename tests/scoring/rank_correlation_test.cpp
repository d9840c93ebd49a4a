// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_correlation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::scoring {
namespace {

// OECD/JRC, Handbook on Constructing Composite Indicators (2008), box 7, p. 81: heights and weights
// of eight persons; P = 22, coefficient 0.57.
TEST(RankCorrelation, IsKendallsOfTheHandbook) {
  const std::vector<double> height = {1, 2, 3, 4, 5, 6, 7, 8};
  const std::vector<double> weight = {3, 4, 1, 2, 5, 7, 8, 6};
  EXPECT_NEAR(*kendall_tau_b(height, weight), 0.5714285714285714, 1e-12);
  // 1 - 6 Σ d² / (n³ - n), Σ d² = 4 + 4 + 4 + 4 + 0 + 1 + 1 + 4 = 22: by hand.
  EXPECT_NEAR(*spearman_rho(height, weight), 1 - 6 * 22.0 / 504, 1e-12);
}

// Ranks 1 2 2 4 against 1 2 3 4, by hand: of 6 pairs 5 agree and 1 is tied in the first.
TEST(RankCorrelation, CountsTies) {
  const std::vector<double> tied = {1, 2, 2, 4};
  const std::vector<double> plain = {1, 2, 3, 4};
  EXPECT_NEAR(*kendall_tau_b(tied, plain), 5 / std::sqrt(5.0 * 6.0), 1e-12);
  // Places 1, 2.5, 2.5, 4: Σxy = 2.25 + 0 + 0 + 2.25 = 4.5, Σx² = 4.5, Σy² = 5.
  EXPECT_NEAR(*spearman_rho(tied, plain), 4.5 / std::sqrt(4.5 * 5.0), 1e-12);
}

TEST(RankCorrelation, IsOneForTheSameAndMinusOneForTheReverse) {
  EXPECT_NEAR(*spearman_rho({1, 2, 3}, {10, 20, 30}), 1, 1e-12);
  EXPECT_NEAR(*kendall_tau_b({1, 2, 3}, {30, 20, 10}), -1, 1e-12);
}

TEST(RankCorrelation, IsNotDefinedWithoutAnOrder) {
  EXPECT_FALSE(spearman_rho({}, {}));
  EXPECT_FALSE(kendall_tau_b({1}, {1}));
  EXPECT_FALSE(spearman_rho({2, 2}, {1, 2}));
  EXPECT_FALSE(kendall_tau_b({2, 2}, {1, 2}));
}

}  // namespace
}  // namespace pondera::scoring
