// SPDX-License-Identifier: Apache-2.0
// The kernels against the one-matrix path, a second algorithm for the same numbers, and against
// one another.
#include "weights/batch_kernel.hpp"

#include "tests/weights/drawn_batch.hpp"
#include "weights/batch_priorities.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::weights {
namespace {

using testing::batch_of_one;
using testing::matrix_of;
using testing::plausible_batch;
using testing::random_batch;

// What batch_priorities promises; relatively for λmax, which is far from 1.
constexpr double promised = 1e-12;

BatchPriorities kernel_weighed(const BatchJudgements& batch, const BatchOptions& options = {}) {
  return batch_priorities(batch, options).value();
}

/// The largest difference of one assessor from the one-matrix path: of wᵢ, λmax/λmax and the row
/// geometric means.
double deviation(const BatchJudgements& batch, const BatchPriorities& found, std::size_t k) {
  const ComparisonMatrix matrix = matrix_of(batch, k);
  const Priority alone = principal_priority(matrix);
  const Vector mean = row_geometric_mean(matrix);
  double largest = std::abs(found.lambda_max[k] / alone.lambda_max - 1);
  for (int i = 0; i < batch.n; ++i) {
    const std::size_t at = static_cast<std::size_t>(i) * batch.assessors + k;
    largest = std::max({largest, std::abs(found.w[at] - alone.w(i)),
                        std::abs(found.geometric_mean[at] - mean(i))});
  }
  return largest;
}

void expect_agreement(const BatchJudgements& batch) {
  const BatchPriorities found = kernel_weighed(batch);
  for (std::size_t k = 0; k < batch.assessors; ++k) {
    EXPECT_EQ(found.ending[k], BatchEnding::converged) << "n = " << batch.n << ", assessor " << k;
    EXPECT_LT(deviation(batch, found, k), promised) << "n = " << batch.n << ", assessor " << k;
  }
}

TEST(BatchKernel, AgreesWithTheOneMatrixPathOnPlausiblePanels) {
  for (int n = 3; n <= 15; ++n) expect_agreement(plausible_batch(1, n, 300));
}

TEST(BatchKernel, AgreesWithTheOneMatrixPathOnRandomAnswers) {
  for (int n = 3; n <= 15; ++n) expect_agreement(random_batch(2, n, 300));
}

TEST(BatchKernel, AgreesOnRandomAnswersOfTheStrongestOnly) {
  for (int n = 3; n <= 15; ++n) {
    BatchJudgements batch = random_batch(3, n, 200);
    for (std::int8_t& code : batch.codes) code = code > 0 ? 9 : -9;
    expect_agreement(batch);
  }
}

TEST(BatchKernel, AgreesOnTheCycleWhosePowerIterationIsSlowest) {
  // 9 : 1, 9 : 1 and back 9 : 1; |λ₂/λ₁| = 0.84. From four items on, cycles of cycles.
  for (int n = 3; n <= 15; ++n) {
    std::vector<std::int8_t> codes;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) codes.push_back((j - i) % 2 == 1 ? 9 : -9);
    }
    expect_agreement(batch_of_one(n, codes));
  }
}

TEST(BatchKernel, AgreesWhereOneItemOutweighsAllOthersAndTheyAreEqual) {
  for (int n = 3; n <= 15; ++n) {
    std::vector<std::int8_t> codes(static_cast<std::size_t>(n * (n - 1) / 2), 1);
    for (std::size_t j = 0; j + 1 < static_cast<std::size_t>(n); ++j) codes[j] = 9;
    expect_agreement(batch_of_one(n, codes));
    codes.back() = -9;
    expect_agreement(batch_of_one(n, codes));
  }
}

TEST(BatchKernel, OfEqualAnswersGivesEqualPriorities) {
  for (int n = 3; n <= 15; ++n) {
    const std::size_t pairs = static_cast<std::size_t>(n * (n - 1) / 2);
    const BatchPriorities found =
        kernel_weighed(batch_of_one(n, std::vector<std::int8_t>(pairs, -1)));
    for (const double w : found.w) EXPECT_NEAR(w, 1.0 / n, 1e-15);
    EXPECT_NEAR(found.lambda_max[0], n, 1e-14);
  }
}

TEST(BatchKernel, RecoversTheWeightsOfAConsistentMatrix) {
  // 8 : 4 : 2 : 1
  const BatchPriorities found = kernel_weighed(batch_of_one(4, {2, 4, 8, 2, 4, 2}));
  EXPECT_NEAR(found.w[0], 8.0 / 15, 1e-15);
  EXPECT_NEAR(found.w[3], 1.0 / 15, 1e-15);
  EXPECT_NEAR(found.lambda_max[0], 4, 1e-14);
}

TEST(BatchKernel, OfThreeItemsHasTheLargestEigenvalueOfTheFormula) {
  // λmax = 1 + 2 cosh((L₁₂ + L₂₃ - L₁₃)/3)
  const BatchPriorities found = kernel_weighed(batch_of_one(3, {9, -9, 9}));
  EXPECT_NEAR(found.lambda_max[0], 1 + 2 * std::cosh(std::log(9.0)), 1e-13);
}

bool same_bytes(const BatchPriorities& a, const BatchPriorities& b) {
  return a.w == b.w && a.geometric_mean == b.geometric_mean && a.lambda_max == b.lambda_max &&
         a.ci == b.ci && a.cr == b.cr && a.steps == b.steps && a.ending == b.ending &&
         a.sums == b.sums;
}

TEST(BatchKernel, GivesTheSameBytesWithEveryInstructionSet) {
  for (int n = 3; n <= 15; ++n) {
    for (const BatchJudgements& batch : {random_batch(4, n, 203), plausible_batch(5, n, 203)}) {
      const BatchPriorities widest = kernel_weighed(batch);
      for (const InstructionSet set : available_instruction_sets()) {
        EXPECT_TRUE(same_bytes(widest, kernel_weighed(batch, {.instructions = set})))
            << "n = " << n << ", set " << static_cast<int>(set);
      }
    }
  }
}

TEST(BatchKernel, LeavesALaneThatIsTooSlowToTheOneMatrixPath) {
  for (const int n : {4, 9, 15}) {
    const BatchJudgements batch = random_batch(6, n, 70);
    const BatchPriorities found = kernel_weighed(batch, {.step_cap = 12});
    EXPECT_EQ(found.ending[69], BatchEnding::one_matrix);
    EXPECT_EQ(found.steps[69], 0);
    for (std::size_t k = 0; k < 70; ++k) EXPECT_LT(deviation(batch, found, k), promised);
  }
}

TEST(BatchKernel, IsFarFromItsCapOnAnyAnswersOnTheLinearScale) {
  int most = 0;
  for (int n = 3; n <= 15; ++n) {
    BatchJudgements batch = random_batch(7, n, 2000);
    for (std::int8_t& code : batch.codes) code = code > 0 ? 9 : -9;
    const BatchPriorities found = kernel_weighed(batch);
    most = std::max<int>(most, *std::ranges::max_element(found.steps));
  }
  EXPECT_LT(most, BatchOptions{}.step_cap * 3 / 4);
}

}  // namespace
}  // namespace pondera::weights
