// SPDX-License-Identifier: Apache-2.0
// Points and direct weights of one group: amounts in, priorities that sum to 1 out, or nothing
// where the amounts say nothing.
#pragma once

#include <optional>
#include <vector>

namespace pondera::weights {

/// wⱼ = dⱼ / Σ d for dⱼ ≥ 0: only proportions count. Zeros stay zeros. Points too: whether they add
/// up to the study's within half a point is checked where answers come in (survey/group_answers).
///
/// Nothing for no items, a negative amount, or nothing but zeros.
/// Checked by: tests/published/points-direct.yaml, points-budget.yaml.
[[nodiscard]] std::optional<std::vector<double>> direct_priorities(
    const std::vector<double>& amounts);

}  // namespace pondera::weights
