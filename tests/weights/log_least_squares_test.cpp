// SPDX-License-Identifier: Apache-2.0
#include "weights/log_least_squares.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "weights/row_geometric_mean.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <tuple>

namespace pondera::weights {
namespace {

const double ln2 = std::log(2.0);

TEST(LogLeastSquares, FollowsAChainOfAnswersExactly) {
  // a = 2b, c = 4b, c = 2d: 2 : 1 : 4 : 2.
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, ln2}, {2, 1, 2 * ln2}, {2, 3, ln2}}).value();
  const Vector w = log_least_squares(matrix);
  EXPECT_NEAR(w(0), 2.0 / 9, 1e-15);
  EXPECT_NEAR(w(1), 1.0 / 9, 1e-15);
  EXPECT_NEAR(w(2), 4.0 / 9, 1e-15);
  EXPECT_NEAR(w(3), 2.0 / 9, 1e-15);
}

TEST(LogLeastSquares, SharesTheContradictionOfACycleEqually) {
  // 2·2·2 round three sides, 16 on the fourth: each of the four gives way by 2^(1/4).
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, ln2}, {1, 2, ln2}, {2, 3, ln2}, {0, 3, 4 * ln2}}).value();
  const Vector w = log_least_squares(matrix);
  EXPECT_NEAR(std::log(w(0) / w(1)), 1.25 * ln2, 1e-14);
  EXPECT_NEAR(std::log(w(1) / w(2)), 1.25 * ln2, 1e-14);
  EXPECT_NEAR(std::log(w(2) / w(3)), 1.25 * ln2, 1e-14);
}

TEST(LogLeastSquares, GivesWayLessWhereAPairWeighsMore) {
  // The side of weight 2 gives way half as much: 2/7 of ln 2 for the three others, 1/7 for it.
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, ln2}, {1, 2, ln2}, {2, 3, ln2}, {0, 3, 4 * ln2}}).value();
  Matrix omega = Matrix::Zero(4, 4);
  for (const auto& [i, j, weight] :
       {std::tuple(0, 1, 2.0), {1, 2, 1.0}, {2, 3, 1.0}, {0, 3, 1.0}}) {
    omega(i, j) = omega(j, i) = weight;
  }
  const Vector w = log_least_squares(matrix, omega);
  EXPECT_NEAR(std::log(w(0) / w(1)), (1 + 1.0 / 7) * ln2, 1e-14);
  EXPECT_NEAR(std::log(w(1) / w(2)), (1 + 2.0 / 7) * ln2, 1e-14);
  EXPECT_LT((log_least_squares(matrix, 1e-9 * omega) - w).cwiseAbs().maxCoeff(), 1e-14);
}

TEST(LogLeastSquares, IsTheRowGeometricMeanOfACompleteMatrix) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, testing::drawn_size(draw));
    EXPECT_LT((log_least_squares(matrix) - row_geometric_mean(matrix)).cwiseAbs().maxCoeff(), 1e-13)
        << draw;
  }
}

TEST(LogLeastSquares, FindsConsistentPrioritiesThroughAnyConnectedGraph) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    const ComparisonMatrix whole = testing::drawn_consistent_matrix(draw, n);
    const RandomStream stream(testing::property_seed, "gaps");
    std::vector<Comparison> kept;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) {
        const auto k = static_cast<std::uint64_t>(i * n + j) + draw * 300;
        if (j == i + 1 || stream.uniform(k) < 0.3) kept.push_back({i, j, whole.log_ratio(i, j)});
      }
    }
    const Vector w = log_least_squares(ComparisonMatrix::make(n, kept).value());
    EXPECT_LT((w - row_geometric_mean(whole)).cwiseAbs().maxCoeff(), 1e-13) << draw;
  }
}

TEST(LogLeastSquares, OfOneItemIsOne) {
  EXPECT_EQ(log_least_squares(ComparisonMatrix::make(1, {}).value())(0), 1);
}

TEST(LogLeastSquaresDeathTest, StopsAtPartsThatNothingConnects) {
  const auto matrix = ComparisonMatrix::make(3, {{0, 1, ln2}}).value();
  EXPECT_EXIT((void)log_least_squares(matrix), ::testing::ExitedWithCode(70), "");
}

}  // namespace
}  // namespace pondera::weights
