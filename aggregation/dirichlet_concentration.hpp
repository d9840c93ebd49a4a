// SPDX-License-Identifier: Apache-2.0
// How closely the weights of single assessors lie around their mean, as one number: priority
// vectors in, the concentration of the Dirichlet distribution that spreads as they do out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::aggregation {

/// κ of Dirichlet(κ m), which has the variances mᵢ(1-mᵢ)/(κ+1):
///
///     κ = Σ mᵢ(1 - mᵢ) / Σ sᵢ² - 1,   m the mean, sᵢ² the variance (K - 1) of weight i
///
/// @param priorities K vectors of n weights that sum to 1.
/// @return nothing for K < 2, for assessors who all agree (κ has no bound), and for a spread larger
/// than any Dirichlet distribution has (κ ≤ 0).
/// Source: docs/methods.md, section 14. Checked by: tests/published/resampling.yaml.
[[nodiscard]] std::optional<double> dirichlet_concentration(
    const std::vector<std::vector<double>>& priorities);

}  // namespace pondera::aggregation
