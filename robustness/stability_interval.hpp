// SPDX-License-Identifier: Apache-2.0
// How far one weight may move before two units swap, in closed form: weights and the difference of
// two units' scores in, an interval out.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace pondera::robustness {

/// What the other weights do when one changes.
enum class OtherWeights {
  keep_proportions,  ///< weights of sum 1: the others share the rest as they did
  keep_values,       ///< ratings: the others stay as they are
};

/// Weights t of one indicator at which the order of two units is what it is now.
struct StabilityInterval {
  double lower = 0;
  std::optional<double> upper;  ///< nothing: without limit (keep_values)
  /// Where the two tie; nothing if nowhere. May lie outside [0, 1], where no weight can be.
  std::optional<double> swap;
};

/// With S = w · d, d the difference of the scores of the one that is ahead and the other (S ≥ 0
/// after turning them round):
///
///     keep_proportions: R = (S - w_j d_j)/(1 - w_j),  t = R/(R - d_j)   none if R = d_j or w_j = 1
///     keep_values:      t = w_j - S/d_j                                 none if d_j = 0
///
/// The interval is [max(0, t), 1 or without limit) if t < w_j, else [0, min(1, t)]. At its end the
/// two tie. S = 0: [w_j, w_j], unless the weight makes no difference at all (d_j = 0): everything.
///
/// @param weights ≥ 0; keep_proportions: Σ = 1. @param difference row by row with them.
/// Source: [mareschal1988]; [triantaphyllou1997]. Checked by: tests/published/sensitivity.yaml.
[[nodiscard]] StabilityInterval stability_interval(const std::vector<double>& weights,
                                                   const std::vector<double>& difference,
                                                   std::size_t indicator,
                                                   OtherWeights others);

}  // namespace pondera::robustness
