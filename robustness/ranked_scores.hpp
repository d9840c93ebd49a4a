// SPDX-License-Identifier: Apache-2.0
// The units that are ranked, and how their totals follow from weights: a study's scores in, a
// function of weights out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/result.hpp"
#include "robustness/rank_tally.hpp"
#include "robustness/robustness.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::robustness {

struct RankedScores {
  std::vector<RankedUnit> units;            ///< by rank, then in the order of scores.csv
  std::vector<std::size_t> rows;            ///< of each, in scores.csv
  std::vector<std::string> left_out;        ///< ids of units that are eligible and have no rank
  std::vector<double> weights;              ///< of the leaves, as they count in the totals
  bool normalised = false;                  ///< whether weights sum to 1 whatever the panel says
  bool sums = false;                        ///< totals are weighted sums of scores
  std::vector<std::vector<double>> scores;  ///< units × leaves, where totals are sums
  TotalsFunction totals;
};

/// Units that the study's `eligible` takes and that have a total. Ranks are those of scoring::rank,
/// exact where that is. Eligible units without a rank, by missing scores, are named in `left_out`;
/// the others then have ranks among themselves.
///
/// A unit that has no total under other weights (its coverage falls below what the method asks) is
/// last there. Errors: those of scoring::rank and scoring::score_model.
[[nodiscard]] Result<RankedScores> ranked_scores(const survey::Hierarchy& hierarchy,
                                                 const aggregation::GroupWeights& weights,
                                                 const scoring::ScoreTable& table,
                                                 const scoring::ScoringOptions& options);

/// The same units by another method of scoring; nothing where one of them has no total by it and
/// the study's weights. `units` and `rows` are those of `scores`, with the ranks that the method
/// gives.
[[nodiscard]] std::optional<RankedScores> by_other_method(const RankedScores& scores,
                                                          const survey::Hierarchy& hierarchy,
                                                          const scoring::ScoreTable& table,
                                                          const scoring::ScoringMethod& method);

/// Leaf weights as they count in the totals: over their sum where the method says so.
[[nodiscard]] std::vector<double> counting_weights(std::vector<double> leaves, bool over_their_sum);

/// Competition ranks of the units with these weights of the leaves, row by row with `units`.
[[nodiscard]] std::vector<int> ranks_with(const RankedScores& scores,
                                          const std::vector<double>& weights);

}  // namespace pondera::robustness
