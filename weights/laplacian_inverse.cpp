// SPDX-License-Identifier: Apache-2.0
#include "weights/laplacian_inverse.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"

#include <Eigen/Cholesky>

namespace pondera::weights {

Matrix laplacian_inverse(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  return regular_laplacian(matrix).ldlt().solve(Matrix::Identity(matrix.size(), matrix.size()));
}

}  // namespace pondera::weights
