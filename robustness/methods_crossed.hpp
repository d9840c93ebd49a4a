// SPDX-License-Identifier: Apache-2.0
// What the ranking would be by other methods: choices with their levels and a function of them in,
// ranks over all combinations and what makes them differ out.
#pragma once

#include "robustness/ranked_scores.hpp"
#include "robustness/robustness.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace pondera::robustness {

/// More combinations are not enumerated.
inline constexpr std::size_t most_cells = 10'000;

/// Ranks of the units for a level of every factor; nothing where these do not go together.
using RanksOfCell =
    std::function<std::optional<std::vector<int>>(const std::vector<std::size_t>& levels)>;

/// Ranks of every combination, the last factor fastest, with
///
///     R_S = (1/m) Σ |rank - rank by the study's own choices|
///
/// of each, and the Sobol indices of R_S (sobol_of_table). Where some combinations have no result,
/// they are left out and counted, and indices are of the largest full table that is left when the
/// levels with most gaps are dropped one after the other; none if that is a single cell, or R_S is
/// the same everywhere.
///
/// @param reference ranks by the study's own choices; `units` names them. Requires at most
/// most_cells combinations. Source: [saisana2005].
[[nodiscard]] MethodsCrossed cross_methods(std::vector<MethodFactor> factors,
                                           const std::vector<RankedUnit>& units,
                                           const RanksOfCell& ranks_of);

}  // namespace pondera::robustness
