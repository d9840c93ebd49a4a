// SPDX-License-Identifier: Apache-2.0
// The judgement of a group that fits the others least, and the answer that would fit.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/weigh_options.hpp"

#include <optional>

namespace pondera::weights {

/// In items of the matrix, first < second, codes signed for (first, second).
struct LeastFitting {
  int first = 0;
  int second = 0;
  double log_error = 0;            ///< against the priorities (weights/residual.hpp)
  int fitting_code = 1;            ///< nearest to what the other judgements imply
  std::optional<double> ci_after;  ///< CI with `fitting_code` instead
  std::optional<double> cr_after;  ///< CR with it
};

/// The pair with the largest residual against the eigenvector priorities (incomplete: against the
/// least-squares ones); ties: the smaller (first, second). What fits is judged without it, by
/// log_least_squares on the other pairs, because a judgement that is far off has bent the
/// priorities towards itself. A pair whose removal would disconnect the items is passed over:
/// nothing contradicts it.
///
/// @param judged intensities, connected, n ≥ 3.
/// @return nothing when every known pair is of that kind, or beyond the scale.
/// Source: residuals [saaty2003]; leaving the judgement out: docs/methods.md.
[[nodiscard]] std::optional<LeastFitting> least_fitting_judgement(const ComparisonMatrix& judged,
                                                                  const WeighOptions& options);

}  // namespace pondera::weights
