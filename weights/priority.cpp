// SPDX-License-Identifier: Apache-2.0
#include "weights/priority.hpp"

#include "core/assert.hpp"
#include "weights/dense_eigenvector.hpp"
#include "weights/softmax.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

/// b_ij = a_ij g_j/g_i for ln g = x.
Matrix balanced_ratios(const ComparisonMatrix& matrix, const Vector& x) {
  const int n = matrix.size();
  Matrix b = Matrix::Ones(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      b(i, j) = std::exp(matrix.log_ratio(i, j) - (x(i) - x(j)));
      b(j, i) = 1 / b(i, j);
    }
  }
  return b;
}

Priority closed_form(const ComparisonMatrix& matrix) {
  Priority priority;
  priority.w = row_geometric_mean(matrix);
  priority.lambda_max = matrix.size();
  if (priority.w.minCoeff() <= 0) priority.termination = Termination::not_finite;
  return priority;
}

/// Power iteration on `b`; leaves the eigenvector, not yet normalised, in `v`.
Priority iterate(const Matrix& b, const PowerOptions& options, Vector& v) {
  Priority priority;
  priority.termination = Termination::iteration_cap;
  for (int step = 1; step <= options.iteration_cap; ++step) {
    priority.iterations = step;
    const Vector image = b * v;
    const Vector quotient = image.cwiseQuotient(v);
    const double lowest = quotient.minCoeff();
    const double highest = quotient.maxCoeff();
    priority.lambda_max = image.sum() / v.sum();
    if (!std::isfinite(lowest) || !std::isfinite(highest) || lowest <= 0) {
      priority.termination = Termination::not_finite;
      return priority;
    }
    v = image / image.maxCoeff();
    if (highest - lowest <= options.relative_bracket * highest) {
      priority.termination = Termination::converged;
      return priority;
    }
  }
  return priority;
}

}  // namespace

Priority principal_priority(const ComparisonMatrix& matrix, const PowerOptions& options) {
  PONDERA_ASSERT(matrix.complete());
  if (matrix.size() <= 2) return closed_form(matrix);
  const Vector x = row_log_means(matrix);
  const Matrix b = balanced_ratios(matrix, x);
  Vector v = Vector::Ones(matrix.size());
  Priority priority;
  if (b.allFinite() && b.minCoeff() > 0) {
    priority = iterate(b, options, v);
  } else {
    priority.termination = Termination::not_finite;
  }
  if (priority.termination == Termination::iteration_cap) {
    if (const auto perron = dense_perron_vector(b)) {
      v = perron->v;
      priority.lambda_max = perron->lambda;
      priority.termination = Termination::eigensolver;
    }
  }
  const Vector log_v = v.unaryExpr([](double value) { return std::log(value); });
  priority.w = softmax(x + log_v);
  if (!priority.w.allFinite() || priority.w.minCoeff() <= 0) {
    priority.termination = Termination::not_finite;
  }
  return priority;
}

}  // namespace pondera::weights
