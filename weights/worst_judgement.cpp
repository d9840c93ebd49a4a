// SPDX-License-Identifier: Apache-2.0
#include "weights/worst_judgement.hpp"

#include "core/assert.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority.hpp"
#include "weights/residual.hpp"

#include <vector>

namespace pondera::weights {

namespace {

/// The matrix with the pair (first, second) as `replacement`, or without it.
ComparisonMatrix with_pair(const ComparisonMatrix& matrix,
                           int first,
                           int second,
                           std::optional<double> replacement) {
  std::vector<Comparison> comparisons;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (i == first && j == second) {
        if (replacement) comparisons.push_back({i, j, *replacement});
      } else if (matrix.known(i, j)) {
        comparisons.push_back({i, j, matrix.log_ratio(i, j)});
      }
    }
  }
  return ComparisonMatrix::make(matrix.size(), comparisons).value();
}

}  // namespace

LeastFitting least_fitting_judgement(const ComparisonMatrix& matrix,
                                     const Vector& w,
                                     const WeighOptions& options) {
  PONDERA_ASSERT(matrix.complete() && matrix.size() >= 3);
  const Residual worst = residuals(matrix, w).front();
  const Vector implied =
      log_least_squares(with_pair(matrix, worst.first, worst.second, std::nullopt));
  LeastFitting result{worst.first, worst.second, worst.log_error, 1, std::nullopt};
  result.fitting_code =
      fitting_code(implied(worst.first), implied(worst.second), options.strongest);
  const Priority mended = principal_priority(
      with_pair(matrix, worst.first, worst.second, log_ratio_of_code(result.fitting_code)));
  if (mended.usable()) {
    result.cr_after = consistency(mended.lambda_max, matrix.size(), *options.random_index).cr;
  }
  return result;
}

}  // namespace pondera::weights
