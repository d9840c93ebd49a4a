// SPDX-License-Identifier: Apache-2.0
// The nearest weights at which two units tie: weights and the difference of their scores in, a
// point and its distance out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::robustness {

struct NearestTie {
  double distance = 0;          ///< Euclidean, from the weights
  std::vector<double> weights;  ///< there; Σ = 1
};

/// Among all v with Σ v = 1, of any sign: distance |S|/‖d - d̄‖ with S = w · d.
///
/// @param weights Σ = 1. @param difference d, finite.
/// @return nothing if d is the same everywhere and not 0: then no weights make them tie.
/// Checked by: tests/published/sensitivity.yaml.
[[nodiscard]] std::optional<NearestTie> nearest_tie(const std::vector<double>& weights,
                                                    const std::vector<double>& difference);

/// Among weights that can be: Σ v = 1 and v ≥ 0, the projection of w on the simplex cut by
/// v · d = 0. Where nearest_tie is one of them it is that; else v = max(0, w - λ - μ d), with λ
/// for Σ v = 1 and μ by bisection, as v · d only falls when μ grows.
///
/// @param weights ≥ 0, Σ = 1.
/// @return nothing if one of the two is ahead whatever the weights (d > 0 or d < 0 throughout).
[[nodiscard]] std::optional<NearestTie> nearest_tie_on_simplex(
    const std::vector<double>& weights, const std::vector<double>& difference);

}  // namespace pondera::robustness
