// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_block.hpp"

#include "tests/weights/drawn_batch.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace pondera::weights {
namespace {

BatchPriorities sized_for(int n, std::size_t assessors) {
  const std::size_t cells = static_cast<std::size_t>(n) * assessors;
  BatchPriorities result{.n = n, .assessors = assessors};
  result.w.resize(cells);
  result.geometric_mean.resize(cells);
  for (auto* values : {&result.lambda_max, &result.ci, &result.cr}) values->resize(assessors);
  result.steps.resize(assessors);
  result.ending.resize(assessors);
  return result;
}

TEST(BatchPlan, HoldsARatioItsInverseAndTheirRoots) {
  const BatchJudgements nobody{.n = 4};
  const BatchOptions options;
  const BatchPlan plan = batch_plan(nobody, options);
  const BatchCode& minus_eight = plan.table.codes[static_cast<std::uint8_t>(-8)];
  EXPECT_NEAR(minus_eight.ratio, 1.0 / 8, 1e-15);
  EXPECT_NEAR(minus_eight.inverse, 8, 1e-14);
  EXPECT_NEAR(minus_eight.root, 0.5946035575013605, 1e-15);  // 2^(-3/4)
  EXPECT_NEAR(minus_eight.inverse_root, 1.681792830507429, 1e-15);
  EXPECT_EQ(plan.table.codes[0].ratio, 1);
  EXPECT_EQ(plan.table.codes[10].ratio, 1);
}

TEST(WeighBlock, FillsTheRowsOfItsAssessorsOnly) {
  const auto batch = testing::random_batch(1, 5, 100);
  const BatchOptions options;
  const BatchPlan plan = batch_plan(batch, options);
  BatchPriorities result = sized_for(5, 100);
  // The arrays come as they lie in memory: a row that is not touched keeps what is put there.
  constexpr double untouched = -7;
  std::ranges::fill(result.lambda_max, untouched);
  const std::array<std::uint8_t, 3> open = {0, 1, 0};
  weigh_block(plan, 70, open, result);
  EXPECT_EQ(result.lambda_max[69], untouched);
  EXPECT_GT(result.lambda_max[70], 5);
  EXPECT_EQ(result.lambda_max[71], 0);
  EXPECT_EQ(result.ending[71], BatchEnding::left_open);
  EXPECT_GT(result.lambda_max[72], 5);
  EXPECT_GT(result.w[4 * 100 + 72], 0);
  EXPECT_EQ(result.lambda_max[73], untouched);
}

}  // namespace
}  // namespace pondera::weights
