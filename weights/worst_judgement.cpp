// SPDX-License-Identifier: Apache-2.0
#include "weights/worst_judgement.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/residual.hpp"
#include "weights/scaled_matrix.hpp"

namespace pondera::weights {

namespace {

Vector priorities(const ComparisonMatrix& matrix) {
  return matrix.complete() ? principal_priority(matrix).w : log_least_squares(matrix);
}

MatrixConsistency consistency_after(const ComparisonMatrix& mended, const WeighOptions& options) {
  const Result<ComparisonMatrix> scaled = on_scale(mended, options.scale);
  return scaled ? consistency_of(mended, *scaled, options) : MatrixConsistency{};
}

/// On which scale the judgements are held against each other.
ScaleChoice basis_scale(const WeighOptions& options) {
  if (options.basis == ConsistencyBasis::scaled) return options.scale;
  return {.strongest = options.scale.strongest};
}

}  // namespace

std::optional<LeastFitting> least_fitting_judgement(const ComparisonMatrix& judged,
                                                    const WeighOptions& options) {
  PONDERA_ASSERT(judged.size() >= 3);
  const ScaleChoice scale = basis_scale(options);
  const Result<ComparisonMatrix> ratios = on_scale(judged, scale);
  if (!ratios) return std::nullopt;
  for (const Residual& worst : residuals(*ratios, priorities(*ratios))) {
    const ComparisonMatrix others = ratios->with(worst.first, worst.second, std::nullopt);
    if (connected_parts(others).size() > 1) continue;
    const Vector implied = log_least_squares(others);
    const int code =
        fitting_code(implied(worst.first), implied(worst.second), scale, judged.size());
    const ComparisonMatrix mended = judged.with(worst.first, worst.second, log_ratio_of_code(code));
    const MatrixConsistency after = consistency_after(mended, options);
    return LeastFitting{worst.first, worst.second, worst.log_error, code, after.ci, after.cr};
  }
  return std::nullopt;
}

}  // namespace pondera::weights
