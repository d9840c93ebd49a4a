// SPDX-License-Identifier: Apache-2.0
#include "weights/perron_iteration.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "weights/dense_eigenvector.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

TEST(PerronIteration, AgreesWithADenseEigensolver) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    const SmallMatrix b = testing::drawn_matrix(draw, n).ratios();
    SmallVector v = SmallVector::Ones(n);
    const PerronBracket found = perron_iteration(b, v);
    const auto dense = dense_perron_vector(b);
    ASSERT_TRUE(found.converged && dense);
    EXPECT_NEAR(found.lambda, dense->lambda, 1e-10 * n);
    EXPECT_LE(found.lowest, found.highest);
    EXPECT_NEAR((v - dense->v).cwiseAbs().maxCoeff(), 0, 1e-10);
  }
}

TEST(PerronIteration, StopsOnceLambdaIsProvedTooLarge) {
  const SmallMatrix b = testing::drawn_matrix(8, 9).ratios();
  SmallVector v = SmallVector::Ones(9);
  const PerronBracket full = perron_iteration(b, v);
  v.setOnes();
  const PerronBracket stopped = perron_iteration(b, v, {.enough_above = 9.5});
  EXPECT_FALSE(stopped.converged);
  EXPECT_GT(stopped.lowest, 9.5);
  EXPECT_LT(stopped.iterations, full.iterations);
}

TEST(PerronIteration, SaysWhenAValueLeftTheNumbers) {
  SmallMatrix b = SmallMatrix::Ones(3, 3);
  b(0, 1) = 1e308;
  b(0, 2) = 1e308;
  SmallVector v = SmallVector::Constant(3, 10.0);
  const PerronBracket found = perron_iteration(b, v);
  EXPECT_FALSE(found.converged);
  EXPECT_FALSE(sound(found));
}

}  // namespace
}  // namespace pondera::weights
