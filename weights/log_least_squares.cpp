// SPDX-License-Identifier: Apache-2.0
#include "weights/log_least_squares.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/softmax.hpp"

#include <Eigen/Cholesky>

namespace pondera::weights {

Vector fitted_logarithms(const ComparisonMatrix& matrix, const Matrix& pair_weights) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  const int n = matrix.size();
  const bool weighted = pair_weights.size() > 0 && n > 1;
  // The largest ω becomes 1, so that it and 11ᵀ/n are of one size whatever ω is measured in.
  const double scale = weighted ? pair_weights.maxCoeff() : 1.0;
  PONDERA_ASSERT(scale > 0);
  const Matrix omega = weighted ? Matrix(pair_weights / scale) : Matrix();
  Vector b = Vector::Zero(n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (i == j || !matrix.known(i, j)) continue;
      b(i) += (weighted ? omega(i, j) : 1.0) * matrix.log_ratio(i, j);
    }
  }
  const Vector x = regular_laplacian(matrix, omega).ldlt().solve(b);
  return x.array() - x.mean();
}

Vector log_least_squares(const ComparisonMatrix& matrix, const Matrix& pair_weights) {
  return softmax(fitted_logarithms(matrix, pair_weights));
}

}  // namespace pondera::weights
