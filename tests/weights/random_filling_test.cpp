// SPDX-License-Identifier: Apache-2.0
#include "weights/random_filling.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace pondera::weights {
namespace {

TEST(RandomFilling, AnswersJustThePairsThatThePatternHas) {
  const ComparisonMatrix pattern = testing::drawn_matrix(1, 5).with(0, 3, {}).with(1, 2, {});
  const RandomFilling filling(pattern, {}, {});
  const BalancedProblem problem = filling.drawn(RandomStream(7, 3));
  ASSERT_EQ(problem.gaps.size(), 2U);
  EXPECT_EQ(problem.gaps[0].second, 3);
  EXPECT_NEAR(log_ratio(problem, 1, 4), -log_ratio(problem, 4, 1), 1e-15);
}

TEST(RandomFilling, DrawsEveryCodeEquallyOften) {
  const RandomFilling filling(testing::drawn_matrix(1, 3), {.strongest = 3}, {});
  std::map<long, int> counts;
  constexpr int draws = 5000;
  for (int k = 0; k < draws; ++k) {
    const BalancedProblem problem = filling.drawn(RandomStream(1, static_cast<std::uint64_t>(k)));
    ++counts[std::lround(1e6 * log_ratio(problem, 0, 1))];
  }
  ASSERT_EQ(counts.size(), 5U);  // right 3, right 2, equal, left 2, left 3
  EXPECT_TRUE(counts.contains(std::lround(1e6 * log_ratio_of_code(-3))));
  // 4.5 standard errors of a share of 1/5.
  for (const auto& [code, count] : counts) EXPECT_NEAR(count, draws / 5, 128) << code;
}

TEST(RandomFilling, IsTheSameWhereverItIsDrawn) {
  const RandomFilling one(testing::drawn_matrix(2, 4), {}, {});
  const RandomFilling other(testing::drawn_matrix(9, 4), {}, {});
  for (std::uint64_t k = 0; k < 5; ++k) {
    const BalancedProblem a = one.drawn(RandomStream(1, k));
    const BalancedProblem b = other.drawn(RandomStream(1, k));
    EXPECT_EQ(log_ratio(a, 2, 3), log_ratio(b, 2, 3));
  }
}

}  // namespace
}  // namespace pondera::weights
