// SPDX-License-Identifier: Apache-2.0
// Priority vectors as points of a space where only ratios matter: priorities in, centred logarithms
// and distances out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <vector>

namespace pondera::agreement {

/// Share that stands in the place of a priority of 0 before its logarithm is taken.
inline constexpr double zero_replacement = 0.005;

/// Positive priorities: p_j for p_j > 0 is multiplied by 1 - δ·(number of zeros), zeros become
/// δ = zero_replacement. Priorities without a zero come back as they are.
/// Source: [martin-fernandez2003] (multiplicative replacement).
[[nodiscard]] weights::Vector without_zeros(const weights::Vector& priorities);

/// clr(w)_j = ln w_j - (1/n) Σ_i ln w_i. @param priorities all > 0, any scale; n ≥ 1. Σ clr = 0.
[[nodiscard]] weights::Vector centred_log_ratios(const weights::Vector& priorities);

/// The inverse: exp(x_j) / Σ exp(x_i); x of any sum.
[[nodiscard]] weights::Vector priorities_of(const weights::Vector& log_ratios);

/// d(w, v) = ‖clr(w) - clr(v)‖, ≥ 0; 0 only for proportional vectors. @param w, v all > 0, the same
/// size. Source: [egozcue2003]. Checked by: tests/published/agreement.yaml.
[[nodiscard]] double aitchison_distance(const weights::Vector& w, const weights::Vector& v);

/// K×K, symmetric, 0 on the diagonal: ‖x_k - x_l‖ of points of the same size.
[[nodiscard]] weights::Matrix point_distances(const std::vector<weights::Vector>& points);

/// The same of the centred log ratios of all assessors' priorities.
[[nodiscard]] weights::Matrix aitchison_distances(const std::vector<weights::Vector>& priorities);

}  // namespace pondera::agreement
