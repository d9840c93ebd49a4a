// SPDX-License-Identifier: Apache-2.0
#include "weights/dense_eigenvector.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

TEST(DenseEigenvector, TakesThePositiveVectorOfTheLargestEigenvalue) {
  // Eigenvalues 5 and -1; (1, 2) belongs to 5.
  const auto found = dense_perron_vector(Matrix{{1, 2}, {4, 3}});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->lambda, 5, 1e-14);
  EXPECT_NEAR(found->v(0), 1.0 / 3, 1e-15);
  EXPECT_NEAR(found->v(1), 2.0 / 3, 1e-15);
}

TEST(DenseEigenvector, FindsNothingInARotation) {
  EXPECT_FALSE(dense_perron_vector(Matrix{{0, -1}, {1, 0}}));
}

TEST(DenseEigenvector, FindsNothingWhenTheVectorHasMixedSigns) {
  EXPECT_FALSE(dense_perron_vector(Matrix{{2, -1}, {-1, 2}}));
}

}  // namespace
}  // namespace pondera::weights
