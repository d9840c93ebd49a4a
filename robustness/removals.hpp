// SPDX-License-Identifier: Apache-2.0
// What the ranking would be without one assessor, one stratum or one indicator: a panel and its
// ranked scores in, the moves of each removal out.
#pragma once

#include "robustness/panel_resamples.hpp"
#include "robustness/ranked_scores.hpp"
#include "robustness/robustness.hpp"

#include <string>
#include <vector>

namespace pondera::robustness {

/// From one ranking of the units to another.
[[nodiscard]] Removal removal_of(Removed what,
                                 const std::string& id,
                                 const RankedScores& scores,
                                 const std::vector<int>& ranks);

/// Each assessor left out in turn, the others of the stratum sharing the say; then each stratum,
/// the other strata sharing it. Strata of whom nobody takes part are passed over. One assessor, one
/// stratum: left out, nobody remains, which is not possible.
///
/// @param threads 0: as many as there are cores; changes no number.
[[nodiscard]] std::vector<Removal> panel_removals(const Panel& panel,
                                                  const RankedScores& scores,
                                                  int threads = 0);

/// Each indicator's weight set to 0 in turn; where weights sum to 1, the others share it in
/// proportion. The last one with a weight cannot be removed.
///
/// @param indicators ids of the leaves, row by row with the weights.
[[nodiscard]] std::vector<Removal> indicator_removals(const RankedScores& scores,
                                                      const std::vector<std::string>& indicators);

}  // namespace pondera::robustness
