// SPDX-License-Identifier: Apache-2.0
// From counts of ranks to what is said of them: acceptabilities, intervals, central weights,
// chances of pairs.
#pragma once

#include "robustness/rank_tally.hpp"
#include "robustness/robustness.hpp"

#include <string>
#include <vector>

namespace pondera::robustness {

/// How often unit `unit` had each competition rank; Σ = draws.
[[nodiscard]] std::vector<std::uint64_t> rank_counts(const RankTally& tally, std::size_t unit);

/// Smallest r with P(rank ≤ r) ≥ p, from 1. @param counts Σ > 0. @param p in (0, 1].
[[nodiscard]] int rank_quantile(const std::vector<std::uint64_t>& counts, double p);

/// b_i^r: share of the draws in which unit i has rank r, tied units sharing the ranks that they
/// span equally, so that rows and columns sum to 1. Requires draws > 0.
/// Source: [lahdelma2001]. Checked by: tests/published/smaa.yaml.
[[nodiscard]] std::vector<double> acceptability(const RankTally& tally, std::size_t unit);

/// Mean of the weights over the draws in which the unit is first, each divided by how many share
/// that place; nothing if it never is. Source: [lahdelma1998].
[[nodiscard]] std::optional<std::vector<double>> central_weights(const RankTally& tally,
                                                                 std::size_t unit);

/// P(U_a > U_b) + ½ P(tie) of pair `pair` of the plan.
[[nodiscard]] double pair_chance(const RankTally& tally, std::size_t pair);

/// All of a unit.
///
/// @param confidence of the interval, in (0, 1): at least that share of the draws lies within.
[[nodiscard]] UnitSpread unit_spread(const RankTally& tally,
                                     std::size_t unit,
                                     const std::string& id,
                                     double confidence);

}  // namespace pondera::robustness
