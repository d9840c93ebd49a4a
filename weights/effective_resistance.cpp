// SPDX-License-Identifier: Apache-2.0
#include "weights/effective_resistance.hpp"

#include "weights/laplacian_inverse.hpp"

namespace pondera::weights {

Matrix effective_resistance(const ComparisonMatrix& matrix) {
  const Eigen::Index n = matrix.size();
  const Matrix inverse = laplacian_inverse(matrix);
  Matrix resistance = Matrix::Zero(n, n);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < n; ++j) {
      if (i != j) resistance(i, j) = inverse(i, i) + inverse(j, j) - 2 * inverse(i, j);
    }
  }
  return resistance;
}

}  // namespace pondera::weights
