// SPDX-License-Identifier: Apache-2.0
#include "weights/effective_resistance.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"

#include <Eigen/Cholesky>

namespace pondera::weights {

Matrix effective_resistance(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  const Eigen::Index n = matrix.size();
  // Λ + 11ᵀ/n has the inverse Λ⁺ + 11ᵀ/n, and the constant cancels in R.
  const Matrix inverse = regular_laplacian(matrix).ldlt().solve(Matrix::Identity(n, n));
  Matrix resistance = Matrix::Zero(n, n);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < n; ++j) {
      if (i != j) resistance(i, j) = inverse(i, i) + inverse(j, j) - 2 * inverse(i, j);
    }
  }
  return resistance;
}

}  // namespace pondera::weights
