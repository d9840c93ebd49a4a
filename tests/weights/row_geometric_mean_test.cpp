// SPDX-License-Identifier: Apache-2.0
#include "weights/row_geometric_mean.hpp"

#include "tests/weights/drawn_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(RowGeometricMean, FollowsTheDefinitionOnThreeItems) {
  // Rows 1·2·8, 1/2·1·1, 1/8·1·1: geometric means 16^(1/3), (1/2)^(1/3), (1/8)^(1/3).
  const auto matrix =
      ComparisonMatrix::make(3, {{0, 1, std::log(2.0)}, {0, 2, std::log(8.0)}, {1, 2, 0}}).value();
  const double sum = std::cbrt(16.0) + std::cbrt(0.5) + 0.5;
  const Vector w = row_geometric_mean(matrix);
  EXPECT_NEAR(w(0), std::cbrt(16.0) / sum, 1e-15);
  EXPECT_NEAR(w(1), std::cbrt(0.5) / sum, 1e-15);
  EXPECT_NEAR(w(2), 0.5 / sum, 1e-15);
}

TEST(RowGeometricMean, OfOneItemIsOne) {
  EXPECT_EQ(row_geometric_mean(ComparisonMatrix::make(1, {}).value())(0), 1);
}

TEST(RowGeometricMean, IsInvertedByTransposing) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, testing::drawn_size(draw));
    std::vector<Comparison> turned;
    for (int i = 0; i < matrix.size(); ++i) {
      for (int j = i + 1; j < matrix.size(); ++j) {
        turned.push_back({i, j, -matrix.log_ratio(i, j)});
      }
    }
    const Vector w = row_geometric_mean(matrix);
    const Vector other = row_geometric_mean(ComparisonMatrix::make(matrix.size(), turned).value());
    const Vector inverse = w.cwiseInverse() / w.cwiseInverse().sum();
    EXPECT_LT((other - inverse).cwiseAbs().maxCoeff(), 1e-13) << draw;
  }
}

}  // namespace
}  // namespace pondera::weights
