// SPDX-License-Identifier: Apache-2.0
#include "weights/log_least_squares.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/softmax.hpp"

#include <Eigen/Cholesky>

namespace pondera::weights {

Vector log_least_squares(const ComparisonMatrix& matrix, const Matrix& pair_weights) {
  const int n = matrix.size();
  const bool weighted = pair_weights.size() > 0;
  PONDERA_ASSERT(!weighted || (pair_weights.rows() == n && pair_weights.cols() == n));
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  // The largest ω becomes 1, so that it and 11ᵀ/n are of one size whatever ω is measured in.
  const double scale = weighted && n > 1 ? pair_weights.maxCoeff() : 1.0;
  PONDERA_ASSERT(scale > 0);

  Matrix system = Matrix::Constant(n, n, 1.0 / n);
  Vector b = Vector::Zero(n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (i == j || !matrix.known(i, j)) continue;
      const double omega = weighted ? pair_weights(i, j) / scale : 1.0;
      PONDERA_ASSERT(omega > 0);
      system(i, i) += omega;
      system(i, j) -= omega;
      b(i) += omega * matrix.log_ratio(i, j);
    }
  }
  const Vector x = system.ldlt().solve(b);
  return softmax(x);
}

}  // namespace pondera::weights
