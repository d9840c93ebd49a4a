// SPDX-License-Identifier: Apache-2.0
#include "weights/laplacian_inverse.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "weights/log_least_squares.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

double resistance(const Matrix& g, int i, int j) {
  return g(i, i) + g(j, j) - 2 * g(i, j);
}

TEST(LaplacianInverse, GivesResistancesInParallelAndInSeries) {
  // A triangle 0-1-2 of unit resistors: 1 beside 2 in series, 2/3; behind it a bridge 2-3.
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 1}}).value();
  const Matrix g = laplacian_inverse(matrix);
  EXPECT_NEAR(resistance(g, 0, 1), 2.0 / 3, 1e-14);
  EXPECT_NEAR(resistance(g, 2, 3), 1, 1e-14);
  EXPECT_NEAR(resistance(g, 0, 3), 5.0 / 3, 1e-14);
}

TEST(LaplacianInverse, GivesEveryPairOfACompleteGraphTheSame) {
  const Matrix g = laplacian_inverse(testing::drawn_matrix(4, 5));
  EXPECT_NEAR(resistance(g, 1, 3), 2.0 / 5, 1e-14);
  EXPECT_NEAR(laplacian_inverse(ComparisonMatrix::make(1, {}).value())(0, 0), 1, 1e-15);
}

TEST(LaplacianInverse, PredictsHowPrioritiesMove) {
  const ComparisonMatrix matrix = testing::drawn_matrix(6, 7).with(0, 6, std::nullopt);
  constexpr double rise = 0.75;
  const Vector before = log_least_squares(matrix);
  const Vector after = log_least_squares(matrix.with(2, 5, matrix.log_ratio(2, 5) + rise));
  const Matrix g = laplacian_inverse(matrix);
  for (int k = 1; k < 7; ++k) {
    const double moved = std::log(after(k) / before(k)) - std::log(after(0) / before(0));
    EXPECT_NEAR(moved, rise * (g(k, 2) - g(k, 5) - g(0, 2) + g(0, 5)), 1e-13);
  }
}

TEST(LaplacianInverseDeathTest, RefusesADisconnectedGraph) {
  EXPECT_EXIT((void)laplacian_inverse(ComparisonMatrix::make(2, {}).value()),
              ::testing::ExitedWithCode(70), "connected_parts");
}

}  // namespace
}  // namespace pondera::weights
