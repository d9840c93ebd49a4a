// SPDX-License-Identifier: Apache-2.0
#include "weights/worst_judgement.hpp"

#include "core/assert.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority.hpp"
#include "weights/residual.hpp"

namespace pondera::weights {

LeastFitting least_fitting_judgement(const ComparisonMatrix& matrix,
                                     const Vector& w,
                                     const WeighOptions& options) {
  PONDERA_ASSERT(matrix.complete() && matrix.size() >= 3);
  const Residual worst = residuals(matrix, w).front();
  const Vector implied = log_least_squares(matrix.with(worst.first, worst.second, std::nullopt));
  LeastFitting result{worst.first, worst.second, worst.log_error, 1, std::nullopt};
  result.fitting_code =
      fitting_code(implied(worst.first), implied(worst.second), options.strongest);
  const Priority mended = principal_priority(
      matrix.with(worst.first, worst.second, log_ratio_of_code(result.fitting_code)));
  if (mended.usable()) {
    result.cr_after = consistency(mended.lambda_max, matrix.size(), *options.random_index).cr;
  }
  return result;
}

}  // namespace pondera::weights
