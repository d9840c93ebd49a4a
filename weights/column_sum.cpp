// SPDX-License-Identifier: Apache-2.0
#include "weights/column_sum.hpp"

#include "core/assert.hpp"

namespace pondera::weights {

Priority column_sum_priority(const ComparisonMatrix& matrix) {
  PONDERA_ASSERT(matrix.complete());
  const Matrix a = matrix.ratios();
  const Eigen::RowVectorXd column_sums = a.colwise().sum();
  Priority priority;
  priority.w = (a.array().rowwise() / column_sums.array()).rowwise().mean().matrix();
  const Vector aw = a * priority.w;
  priority.lambda_max = (aw.array() / priority.w.array()).mean();
  const bool finite = priority.w.allFinite() && aw.allFinite() && priority.w.minCoeff() > 0;
  priority.termination = finite ? Termination::closed_form : Termination::not_finite;
  return priority;
}

}  // namespace pondera::weights
