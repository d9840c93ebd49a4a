// SPDX-License-Identifier: Apache-2.0
#include "weights/geometric_consistency.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/triads.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(GeometricConsistency, OfThreeItemsIsTheSquaredMisfitOverThree) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {2, 1, 3});
  const double s = std::log(2.0) + std::log(3.0);
  EXPECT_NEAR(*geometric_consistency_index(matrix), s * s / 3, 1e-14);
}

TEST(GeometricConsistency, IsAlsoASumOverTriads) {
  // GCI = 2/(n(n-1)(n-2)) Σ s²: another way round to the same number.
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    if (n < 3) continue;
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, n);
    double squares = 0;
    for (const Triad& triad : complete_triads(matrix)) squares += triad.log_error * triad.log_error;
    const double expected = 2 * squares / (n * (n - 1) * (n - 2));
    EXPECT_NEAR(*geometric_consistency_index(matrix), expected, 1e-12 * expected);
  }
}

TEST(GeometricConsistency, IsNothingForTwoItemsAndUnknownForATree) {
  EXPECT_EQ(geometric_consistency_index(testing::matrix_of(2, {7})), 0.0);
  EXPECT_EQ(geometric_consistency_index(testing::matrix_of(1, std::vector<double>{})), 0.0);
  EXPECT_FALSE(geometric_consistency_index(
      ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}}).value()));
}

TEST(GeometricConsistency, HasThePublishedLimitsInProportionToTheRatio) {
  EXPECT_DOUBLE_EQ(geometric_consistency_limit(3, 0.10), 0.3147);
  EXPECT_DOUBLE_EQ(geometric_consistency_limit(4, 0.10), 0.3526);
  EXPECT_DOUBLE_EQ(geometric_consistency_limit(5, 0.10), 0.370);
  EXPECT_NEAR(geometric_consistency_limit(15, 0.05), 0.185, 1e-15);
}

TEST(GeometricConsistency, OfRandomAnswersHasTheMeanThatTheFormulaSays) {
  // Complete and with every third pair missing: the mean depends on neither. 4 standard errors.
  double sum = 0;
  double squares = 0;
  constexpr int draws = 4000;
  for (int draw = 0; draw < draws; ++draw) {
    ComparisonMatrix matrix = testing::drawn_matrix(static_cast<std::uint64_t>(draw), 6);
    if (draw % 2 == 0) {
      for (const auto& [i, j] : {std::pair{0, 1}, {2, 4}, {1, 5}}) matrix = matrix.with(i, j, {});
    }
    const double gci = *geometric_consistency_index(matrix);
    sum += gci;
    squares += gci * gci;
  }
  const double mean = sum / draws;
  const double error = std::sqrt((squares / draws - mean * mean) / draws);
  EXPECT_NEAR(mean, random_geometric_consistency({}, 6), 4 * error);
}

}  // namespace
}  // namespace pondera::weights
