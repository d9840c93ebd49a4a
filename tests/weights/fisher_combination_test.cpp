// SPDX-License-Identifier: Apache-2.0
#include "weights/fisher_combination.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(FisherCombination, IsItselfForOneAndNothingForNone) {
  EXPECT_FALSE(combined_p({}).has_value());
  EXPECT_NEAR(*combined_p({0.3}), 0.3, 1e-15);
  EXPECT_EQ(*combined_p({1, 1, 1}), 1);
}

TEST(FisherCombination, FollowsTheClosedFormByHand) {
  // Two of 0.05: 0.0025 (1 - ln 0.0025).
  EXPECT_NEAR(*combined_p({0.05, 0.05}), 0.0025 * (1 - std::log(0.0025)), 1e-15);
  // The upper 5 % point of χ² with 6 degrees of freedom is 12.591587 in every table.
  const double p = std::exp(-12.591587243743977 / 6);
  EXPECT_NEAR(*combined_p({p, p, p}), 0.05, 1e-12);
}

TEST(FisherCombination, StaysInRangeForHundredsOfGroups) {
  const double some = *combined_p(std::vector<double>(500, 0.5));
  // Under the null -Σ ln p of 500 has mean 500 and sd √500; 500 ln 2 lies 6.9 sd below.
  EXPECT_GT(some, 1 - 1e-9);
  EXPECT_LE(some, 1);
  const double none = *combined_p(std::vector<double>(500, 1e-4));
  EXPECT_GE(none, 0);
  EXPECT_LT(none, 1e-300);
}

}  // namespace
}  // namespace pondera::weights
