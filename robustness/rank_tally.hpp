// SPDX-License-Identifier: Apache-2.0
// How often each unit has each rank over draws of weights: a source of weights and a way to totals
// in, counts out.
#pragma once

#include "robustness/weight_draws.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace pondera::robustness {

/// Totals of draws in a row: u[i · draws + d] is unit i in draw d of the block; more is better.
struct TotalsBlock {
  std::size_t units = 0;
  std::size_t draws = 0;
  std::vector<double> u;
};

/// Fills the totals, which have their size, from the weights; finite. Called from several threads.
using TotalsFunction = std::function<void(const WeightBlock&, TotalsBlock&)>;

/// u_id = Σ_j x_ij w_jd, summed in the order of the indicators.
///
/// @param scores units × indicators, finite.
[[nodiscard]] TotalsFunction weighted_sums(const std::vector<std::vector<double>>& scores);

struct TallyPlan {
  std::size_t units = 0;       ///< ≥ 1
  std::size_t indicators = 0;  ///< ≥ 1
  std::uint64_t draws = 0;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< whose order is counted
  int threads = 0;                                         ///< 0: as many as there are cores
};

/// Two units' order over the draws.
struct PairCount {
  std::uint64_t before = 0;  ///< the first has the larger total
  std::uint64_t tied = 0;
};

/// What was counted. Whole numbers, and sums of doubles that are folded in a fixed order: the same
/// bytes for any number of threads.
struct RankTally {
  std::size_t units = 0;
  std::size_t indicators = 0;
  std::uint64_t draws = 0;
  /// By the size g of a group of tied units (1: nobody tied): how often unit i was in such a group
  /// that began at rank r, at [i · units + r - 1].
  std::map<std::size_t, std::vector<std::uint64_t>> by_group;
  std::vector<PairCount> pairs;       ///< row by row with the plan's
  std::vector<double> first_weights;  ///< [i · indicators + j]: Σ w_j/g where i is first with g - 1
  std::vector<double> totals;         ///< Σ u_i
  std::vector<double> squares;        ///< Σ (u_i - u_i of draw 0)²
  std::vector<double> origin;         ///< u_i of draw 0
};

/// Ranks every draw; ties as scoring::competition_ranks makes them.
///
/// Memory grows with units², not with the draws. Requires totals that are finite.
/// Source: docs/methods.md, section 17.
[[nodiscard]] RankTally tally_ranks(const TallyPlan& plan,
                                    const WeightSource& weights,
                                    const TotalsFunction& totals);

}  // namespace pondera::robustness
