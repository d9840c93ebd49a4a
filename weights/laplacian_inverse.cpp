// SPDX-License-Identifier: Apache-2.0
#include "weights/laplacian_inverse.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"

#include <Eigen/Cholesky>

namespace pondera::weights {

Matrix laplacian_inverse(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  const int n = matrix.size();
  Matrix system = Matrix::Constant(n, n, 1.0 / n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (i == j || !matrix.known(i, j)) continue;
      system(i, i) += 1;
      system(i, j) -= 1;
    }
  }
  return system.ldlt().solve(Matrix::Identity(n, n));
}

}  // namespace pondera::weights
