// SPDX-License-Identifier: Apache-2.0
// How far each single weight may move before ranks change, and how sure the order of neighbours is:
// ranked scores in, one row per indicator and one per pair of neighbours out.
#pragma once

#include "robustness/ranked_scores.hpp"
#include "robustness/robustness.hpp"

#include <string>
#include <vector>

namespace pondera::robustness {

/// One row per indicator: the intersection of stability_interval over neighbouring units (no rank
/// changes before two neighbours tie), and over the first against every other one.
///
/// @param indicators ids of the leaves. @return empty where totals are no weighted sums.
/// Checked by: tests/published/sensitivity.yaml.
[[nodiscard]] std::vector<WeightStability> weight_stability(
    const RankedScores& scores, const std::vector<std::string>& indicators);

/// Unit i against i + 1, for every i: gap, the smallest change of a single weight that makes them
/// tie, the nearest weights that do, P over all weights in closed form, raises of single scores;
/// the last three where totals are weighted sums. Removals whose ranks turn the two round are
/// named. The probabilities of draws are left to the caller.
///
/// A change of a single weight is one to a weight beyond which they swap: above 0, and below 1
/// where weights sum to 1; smallest in relation to the weight (a weight of 0 cannot change in
/// relation to itself). In closed form where totals are weighted sums, by search where they are not
/// (swap_search.hpp).
[[nodiscard]] std::vector<Neighbours> neighbours(const RankedScores& scores,
                                                 const std::vector<std::string>& indicators,
                                                 const std::vector<Removal>& removals);

}  // namespace pondera::robustness
