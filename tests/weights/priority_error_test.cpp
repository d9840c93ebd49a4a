// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_error.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(PriorityError, AgreesWithAhpOsOnItsOwnExample) {
  // Goepel 2018, equation 3, as AHP-OS prints it; its eigenvector stops early, hence the tolerance.
  const ComparisonMatrix matrix = testing::matrix_of(3, {3, 5, 1.0 / 7});
  const Vector found = eigenvector_error(matrix, principal_priority(matrix));
  const double expected[] = {0.47295154633779257, 0.0695442264672586, 0.21468008482519865};
  for (int i = 0; i < 3; ++i) EXPECT_NEAR(found(i), expected[i], 1e-3);
}

TEST(PriorityError, IsNothingWhereNothingContradictsAnything) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix matrix =
        testing::drawn_consistent_matrix(draw, testing::drawn_size(draw));
    EXPECT_LT(eigenvector_error(matrix, principal_priority(matrix)).maxCoeff(), 1e-12);
    const auto errors = log_ratio_errors(matrix);
    if (matrix.size() >= 3) {
      EXPECT_LT(errors->maxCoeff(), 1e-12);
    } else {
      EXPECT_FALSE(errors);
    }
  }
}

TEST(PriorityError, OfLogarithmsIsTheResidualVarianceTimesTheResistance) {
  // Three items with one misfit s: SSE = s²/3, one degree of freedom, R = 2/3.
  const double s = std::log(2);
  const ComparisonMatrix matrix =
      ComparisonMatrix::make(3, {{0, 1, s}, {1, 2, 0}, {0, 2, 0}}).value();
  EXPECT_NEAR((*log_ratio_errors(matrix))(0, 1), std::sqrt(s * s / 3 * 2 / 3), 1e-15);
}

TEST(PriorityError, IsUnknownWhereTheAnswersOnlyJustConnect) {
  EXPECT_FALSE(log_ratio_errors(ComparisonMatrix::make(3, {{0, 1, 1}, {1, 2, 1}}).value()));
}

}  // namespace
}  // namespace pondera::weights
