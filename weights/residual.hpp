// SPDX-License-Identifier: Apache-2.0
// Where one assessor's judgements disagree with each other: the judgement that fits least, and what
// would fit.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

struct Residual {
  int first = 0;  ///< items of the pair, first < second
  int second = 0;
  double log_ratio = 0;  ///< ln a_ij as judged
  double log_error =
      0;  ///< ln a_ij - (ln wᵢ - ln wⱼ); > 0: the first is favoured more than the rest implies
};

/// Residuals of all known pairs against priorities w, largest |log_error| first; ties by (first,
/// second).
[[nodiscard]] std::vector<Residual> residuals(const ComparisonMatrix& matrix, const Vector& w);

/// The whole-number code (±{2 … strongest} or 1) whose ratio on the scale is nearest to wᵢ/wⱼ, in
/// logarithms; ties to the weaker intensity.
///
/// @param n items of the group, where the scale depends on it.
[[nodiscard]] int fitting_code(double w_first, double w_second, const ScaleChoice& scale, int n);

}  // namespace pondera::weights
