// SPDX-License-Identifier: Apache-2.0
// What missing scores could do to a ranking: totals with every gap at its worst and at its best in,
// the best and the worst rank of every unit out.
#pragma once

#include "scoring/score_value.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// A unit's total and rank, whatever its own and the others' missing scores are.
struct TotalBounds {
  ScoreValue worst;  ///< total with all of its missing scores at the worst possible value
  ScoreValue best;   ///< at the best
  std::optional<int> best_rank = {};  ///< nothing for a unit that is not ranked
  std::optional<int> worst_rank = {};
};

/// Over the units that are ranked:
///
///     best rank  = 1 + number of others whose worst total is above the unit's best
///     worst rank = 1 + number of others whose best total is above the unit's worst
///
/// Above: as in competition ranks, so that values equal up to the noise of sums are equal.
/// @param bounds worst ≤ best for each.
/// @param is_ranked one per unit.
/// @return the bounds with ranks. O(m²).
[[nodiscard]] std::vector<TotalBounds> with_rank_bounds(std::vector<TotalBounds> bounds,
                                                        const std::vector<bool>& is_ranked);

}  // namespace pondera::scoring
