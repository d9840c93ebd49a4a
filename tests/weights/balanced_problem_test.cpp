// SPDX-License-Identifier: Apache-2.0
#include "weights/balanced_problem.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "weights/laplacian_inverse.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(BalancedProblem, HasTheEigenvalueOfItsMatrix) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, n);
    BalancedProblem problem = balanced_problem(matrix, row_log_means(matrix));
    const PerronBracket found = minimise(problem);
    EXPECT_TRUE(found.converged);
    EXPECT_NEAR(found.lambda, principal_priority(matrix).lambda_max, 1e-11 * n);
  }
}

TEST(BalancedProblem, KeepsWhatIsSet) {
  const ComparisonMatrix matrix = testing::drawn_matrix(6, 7);
  BalancedProblem problem = balanced_problem(matrix, row_log_means(matrix));
  EXPECT_NEAR(log_ratio(problem, 5, 2), matrix.log_ratio(5, 2), 1e-14);
  set_log_ratio(problem, 5, 2, 1.25);
  EXPECT_NEAR(log_ratio(problem, 2, 5), -1.25, 1e-14);
  EXPECT_NEAR(minimise(problem).lambda, principal_priority(matrix.with(5, 2, 1.25)).lambda_max,
              1e-11);
}

TEST(BalancedProblem, FollowsAJudgementThatMoves) {
  // A bridge moved: everything beyond it goes along, λ stays, and nothing is left to sweep.
  const auto matrix =
      ComparisonMatrix::make(5, {{0, 1, 1}, {1, 2, 1}, {0, 2, -1}, {2, 3, 1}, {3, 4, 1}}).value();
  BalancedProblem problem = balanced_problem(matrix);
  const PerronBracket before = minimise(problem);
  move_log_ratio(problem, laplacian_inverse(matrix), 2, 3, -1.5);
  const PerronBracket after = minimise(problem);
  EXPECT_TRUE(after.converged);
  EXPECT_NEAR(after.lambda, before.lambda, 1e-12);
  EXPECT_LE(after.iterations, 3);
  EXPECT_NEAR(log_ratio(problem, 2, 4), -0.5, 1e-12);
}

TEST(BalancedProblem, FindsNothingBetterBesideItsMinimum) {
  // Second opinion: λ by another algorithm, a little to both sides of each freed judgement.
  const ComparisonMatrix matrix = testing::drawn_matrix(7, 8);
  BalancedProblem problem = balanced_problem(matrix, row_log_means(matrix));
  free_pair(problem, 3, 1, {});
  free_pair(problem, 6, 7, {});
  const PerronBracket found = minimise(problem);
  ASSERT_TRUE(found.converged);
  const ComparisonMatrix best =
      matrix.with(1, 3, log_ratio(problem, 1, 3)).with(6, 7, log_ratio(problem, 6, 7));
  EXPECT_NEAR(principal_priority(best).lambda_max, found.lambda, 1e-11);
  for (const double step : {-1e-3, 1e-3}) {
    for (const auto& [i, j] : {std::pair{1, 3}, std::pair{6, 7}}) {
      const ComparisonMatrix beside = best.with(i, j, best.log_ratio(i, j) + step);
      EXPECT_GT(principal_priority(beside).lambda_max, found.lambda);
    }
  }
}

TEST(BalancedProblem, KeepsFreedPairsWithinTheirBound) {
  // 9 · 9 = 81, which the bound does not allow: by symmetry 9 is the best.
  const ComparisonMatrix chain =
      ComparisonMatrix::make(3, {{0, 1, std::log(9)}, {1, 2, std::log(9)}}).value();
  BalancedProblem problem = balanced_problem(chain, Vector::Zero(3), 9);
  const PerronBracket found = minimise(problem);
  EXPECT_TRUE(found.converged);
  EXPECT_NEAR(log_ratio(problem, 0, 2), std::log(9), 1e-13);
  // n = 3: λ = 1 + 2 cosh(ln 9 / 3).
  EXPECT_NEAR(found.lambda, 1 + 2 * std::cosh(std::log(9) / 3), 1e-12);
}

TEST(BalancedProblem, SettlesAlthoughFreedPairsDisconnectTheItems) {
  // Without the pairs of item 0 its place is open; λ of the other three remains, plus 1.
  const ComparisonMatrix matrix = testing::drawn_matrix(2, 4);
  BalancedProblem problem = balanced_problem(matrix, row_log_means(matrix));
  for (int j = 1; j < 4; ++j) free_pair(problem, 0, j, 9);
  const PerronBracket found = minimise(problem);
  EXPECT_TRUE(found.converged);
  EXPECT_GE(found.lambda, 4);
  EXPECT_LE(found.lambda, principal_priority(matrix).lambda_max + 1e-12);
}

}  // namespace
}  // namespace pondera::weights
