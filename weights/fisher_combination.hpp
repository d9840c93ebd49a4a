// SPDX-License-Identifier: Apache-2.0
// One p-value from several independent ones: those of an assessor's groups in, their combination
// out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::weights {

/// P(X ≥ -2 Σ ln p_k) for X ~ χ² with 2K degrees of freedom, in closed form:
///
///     exp(-y) Σ_{i<K} yⁱ/i!,   y = -Σ ln p_k
///
/// @param p_values each in (0, 1]. One: itself. None: nothing.
/// Source: [fisher1932].
[[nodiscard]] std::optional<double> combined_p(const std::vector<double>& p_values);

}  // namespace pondera::weights
