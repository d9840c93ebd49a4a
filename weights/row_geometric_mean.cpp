// SPDX-License-Identifier: Apache-2.0
#include "weights/row_geometric_mean.hpp"

#include "core/assert.hpp"
#include "weights/softmax.hpp"

namespace pondera::weights {

Vector row_log_means(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(matrix.complete());
  const int n = matrix.size();
  Vector x = Vector::Zero(n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) x(i) += matrix.log_ratio(i, j);
  }
  return x / n;
}

Vector row_geometric_mean(const ComparisonMatrix& matrix) {
  return softmax(row_log_means(matrix));
}

}  // namespace pondera::weights
