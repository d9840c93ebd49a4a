// SPDX-License-Identifier: Apache-2.0
// At which weight of one indicator neighbours swap where totals are no weighted sums: ranked scores
// in, the smallest change of a single weight for each pair of neighbours out, by search.
#pragma once

#include "robustness/ranked_scores.hpp"
#include "robustness/robustness.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::robustness {

/// For every pair of units i and i + 1 the smallest change, in relation to the weight, of a single
/// weight beyond which the second is before the first; nothing if none was found, or if they tie
/// now.
///
/// Each weight w goes down to 0 and up to 1 in 64 equal steps either way, the others keeping their
/// proportions (ratings: up to w + Σ·s/(1 - s) for s from 0 to 1, the others keeping their values);
/// all units are scored anew by `scores.totals` at each; between the first step at which they have
/// swapped and the one before it is sought by bisection, to 1e-6 of the way. Two that swap and swap
/// back within one step are not seen. The ends themselves, where an indicator or all others count
/// nothing, are left out. Indicators of weight 0 or of all the weight are passed over.
///
/// The cost is 128 scorings for every indicator, and some 14 for every pair and indicator that
/// might be the smallest.
/// @param indicators ids of the leaves. @return one per pair, size units - 1 (none of no unit).
[[nodiscard]] std::vector<std::optional<SingleChange>> search_swaps(
    const RankedScores& scores, const std::vector<std::string>& indicators);

}  // namespace pondera::robustness
