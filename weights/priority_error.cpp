// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_error.hpp"

#include "core/assert.hpp"
#include "weights/effective_resistance.hpp"
#include "weights/geometric_consistency.hpp"

#include <cmath>

namespace pondera::weights {

Vector eigenvector_error(const ComparisonMatrix& matrix, const Priority& principal) {
  PONDERA_ASSERT(matrix.complete() && principal.w.size() == matrix.size());
  const Eigen::Index n = matrix.size();
  if (n == 1) return Vector::Zero(1);
  const Matrix a = matrix.ratios();
  const double shrink = static_cast<double>(n) / principal.lambda_max;
  Vector error = Vector::Zero(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    double squares = 0;
    for (Eigen::Index k = 0; k < n; ++k) {
      const double difference = a(i, k) * principal.w(k) * shrink - principal.w(i);
      squares += difference * difference;
    }
    error(i) = std::sqrt(squares / static_cast<double>(n - 1));
  }
  return error;
}

std::optional<Matrix> log_ratio_errors(const ComparisonMatrix& matrix) {
  const LogFit fit = log_fit(matrix);
  if (fit.degrees_of_freedom == 0) return std::nullopt;
  const Matrix variances = (fit.sse / fit.degrees_of_freedom) * effective_resistance(matrix);
  return variances.cwiseMax(0).cwiseSqrt();
}

}  // namespace pondera::weights
