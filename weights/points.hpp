// SPDX-License-Identifier: Apache-2.0
// Points and direct weights of one group: amounts in, priorities that sum to 1 out, or nothing
// where the amounts say nothing.
#pragma once

#include <optional>
#include <vector>

namespace pondera::weights {

/// How far the points of a group may be from the whole: thirds such as 33.3 add up to 99.9.
inline constexpr double points_tolerance = 0.5;

/// wⱼ = bⱼ / Σ b for bⱼ ≥ 0 with |Σ b - total| ≤ 0.5. Zeros stay zeros.
///
/// @param total > 0. Nothing for no items, a negative amount, or a sum that misses the total.
/// Checked by: tests/published/points-budget.yaml.
[[nodiscard]] std::optional<std::vector<double>> budget_priorities(
    const std::vector<double>& points, double total);

/// wⱼ = dⱼ / Σ d for dⱼ ≥ 0: only proportions count. Zeros stay zeros.
///
/// Nothing for no items, a negative amount, or nothing but zeros.
/// Checked by: tests/published/points-direct.yaml.
[[nodiscard]] std::optional<std::vector<double>> direct_priorities(
    const std::vector<double>& amounts);

}  // namespace pondera::weights
