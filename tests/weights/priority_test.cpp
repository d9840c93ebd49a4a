// SPDX-License-Identifier: Apache-2.0
#include "weights/priority.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/consistency.hpp"
#include "weights/dense_eigenvector.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::drawn_consistent_matrix;
using testing::drawn_matrix;
using testing::drawn_size;
using testing::property_draws;

double largest_difference(const Vector& a, const Vector& b) {
  return (a - b).cwiseAbs().maxCoeff();
}

TEST(PrincipalPriority, RecoversTheWeightsOfAConsistentMatrix) {
  // 8 : 4 : 2 : 1
  const Priority found = principal_priority(testing::matrix_of(4, {2, 4, 8, 2, 4, 2}));
  EXPECT_NEAR(found.w(0), 8.0 / 15, 1e-15);
  EXPECT_NEAR(found.w(3), 1.0 / 15, 1e-15);
  EXPECT_NEAR(found.lambda_max, 4, 1e-14);
  EXPECT_EQ(found.termination, Termination::converged);
}

TEST(PrincipalPriority, OfOneItemIsOne) {
  const Priority found = principal_priority(ComparisonMatrix::make(1, {}).value());
  EXPECT_EQ(found.w(0), 1);
  EXPECT_EQ(found.lambda_max, 1);
  EXPECT_EQ(found.termination, Termination::closed_form);
}

TEST(PrincipalPriority, OfTwoItemsIsTheRatioItself) {
  const Priority found = principal_priority(testing::matrix_of(2, {1.0 / 7}));
  EXPECT_NEAR(found.w(0), 1.0 / 8, 1e-16);
  EXPECT_NEAR(found.w(1), 7.0 / 8, 1e-15);
  EXPECT_EQ(found.lambda_max, 2);
}

TEST(PrincipalPriority, OfThreeItemsHasAClosedForm) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_matrix(draw, 3);
    const double t = (matrix.log_ratio(0, 1) + matrix.log_ratio(1, 2) - matrix.log_ratio(0, 2)) / 3;
    const Priority found = principal_priority(matrix);
    EXPECT_NEAR(found.lambda_max, 1 + 2 * std::cosh(t), 1e-12 * found.lambda_max) << draw;
    EXPECT_LT(largest_difference(found.w, row_geometric_mean(matrix)), 1e-13) << draw;
  }
}

TEST(PrincipalPriority, AgreesWithADenseEigensolver) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_matrix(draw, drawn_size(draw));
    const Priority found = principal_priority(matrix);
    const auto dense = dense_perron_vector(matrix.ratios());
    ASSERT_TRUE(dense) << draw;
    EXPECT_NEAR(found.lambda_max, dense->lambda, 1e-11 * dense->lambda) << draw;
    EXPECT_LT(largest_difference(found.w, dense->v), 1e-11) << draw;
  }
}

TEST(PrincipalPriority, FindsAConsistentMatrixConsistent) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const int n = drawn_size(draw);
    const ComparisonMatrix matrix = drawn_consistent_matrix(draw, n);
    const Priority found = principal_priority(matrix);
    EXPECT_NEAR(*consistency(found.lambda_max, n, random_index_tables().front()).cr, 0, 1e-13)
        << draw;
    EXPECT_LT(largest_difference(found.w, row_geometric_mean(matrix)), 1e-13) << draw;
  }
}

TEST(PrincipalPriority, IsPermutedWithTheCriteria) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const int n = drawn_size(draw);
    const ComparisonMatrix matrix = drawn_matrix(draw, n);
    const std::vector<int> order = permutation(RandomStream(draw, "criteria"), n);
    std::vector<Comparison> permuted;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) {
        permuted.push_back({i, j,
                            matrix.log_ratio(order[static_cast<std::size_t>(i)],
                                             order[static_cast<std::size_t>(j)])});
      }
    }
    const Vector w = principal_priority(matrix).w;
    const Vector other = principal_priority(ComparisonMatrix::make(n, permuted).value()).w;
    for (int i = 0; i < n; ++i) {
      EXPECT_NEAR(other(i), w(order[static_cast<std::size_t>(i)]), 1e-12) << draw;
    }
  }
}

TEST(PrincipalPriority, ConvergesOnTheSlowestCycle) {
  const Priority found = principal_priority(testing::matrix_of(4, {9, 9, 1.0 / 9, 9, 9, 9}));
  EXPECT_EQ(found.termination, Termination::converged);
  EXPECT_LT(found.iterations, 300);
}

TEST(PrincipalPriority, FallsBackOnTheEigensolverAtTheCap) {
  const ComparisonMatrix matrix = drawn_matrix(7, 8);
  const Priority found = principal_priority(matrix, {.iteration_cap = 2});
  const Priority usual = principal_priority(matrix);
  EXPECT_EQ(found.termination, Termination::eigensolver);
  EXPECT_EQ(found.iterations, 2);
  EXPECT_TRUE(found.usable());
  EXPECT_NEAR(found.lambda_max, usual.lambda_max, 1e-11);
  EXPECT_LT(largest_difference(found.w, usual.w), 1e-11);
}

TEST(PrincipalPriority, TakesRatiosWhoseProductsADoubleCannotHold) {
  // 1 : e^-250 : e^-500, with ratios up to e^500 that overflow when three are multiplied.
  const auto matrix =
      ComparisonMatrix::make(3, {{0, 1, 250.0}, {1, 2, 250.0}, {0, 2, 500.0}}).value();
  const Priority found = principal_priority(matrix);
  EXPECT_EQ(found.termination, Termination::converged);
  EXPECT_NEAR(found.lambda_max, 3, 1e-13);
  EXPECT_NEAR(std::log(found.w(2)), -500, 1e-9);
}

TEST(PrincipalPriority, SaysWhenAContradictionIsTooLargeForADouble) {
  const auto matrix =
      ComparisonMatrix::make(3, {{0, 1, 1000.0}, {1, 2, 1000.0}, {0, 2, -1000.0}}).value();
  const Priority found = principal_priority(matrix);
  EXPECT_EQ(found.termination, Termination::not_finite);
  EXPECT_FALSE(found.usable());
}

TEST(PrincipalPriority, SaysWhenAPriorityVanishes) {
  const auto matrix = ComparisonMatrix::make(2, {{0, 1, 800.0}}).value();
  EXPECT_EQ(principal_priority(matrix).termination, Termination::not_finite);
}

}  // namespace
}  // namespace pondera::weights
