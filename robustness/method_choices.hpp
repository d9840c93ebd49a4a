// SPDX-License-Identifier: Apache-2.0
// Which choices of method a study could have made otherwise: a panel, its scores and the study's
// own choices in; the ranking by every combination of the others out.
#pragma once

#include "core/result.hpp"
#include "robustness/methods_crossed.hpp"
#include "robustness/panel_resamples.hpp"
#include "robustness/ranked_scores.hpp"
#include "robustness/robustness.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_method.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::robustness {

/// One way to make weights of a panel.
struct WeighingChoice {
  weights::WeighOptions weigh;
  aggregation::AggregationChoice aggregation;
};

/// A factor of how weights are made: its levels as functions of the choices before it.
struct WeighingFactor {
  std::string name;
  std::vector<std::string> levels;
  std::size_t used = 0;
  /// Sets level `level`.
  void (*set)(std::size_t level,
              const std::vector<std::string>& levels,
              WeighingChoice& choice) = nullptr;
};

/// What the study could have chosen, each with the study's own choice among the levels:
///
///     pairwise: scale (linear, balanced, root-square, geometric), priority (eigenvector,
///     row-geometric-mean), aggregation (judgements or priorities, by each of their means);
///     points, direct weights, best-worst: the mean of priorities; ratings: nothing.
[[nodiscard]] std::vector<WeighingFactor> weighing_factors(const Panel& panel);

/// A way to score, by name.
struct ScoringLevel {
  std::string name;
  RankedScores scores;
};

/// The study's own way to combine scores, and every other one that all units have a total by:
/// arithmetic throughout, geometric and harmonic (where all scores are above 0), Copeland.
///
/// @param passed_over receives the names of those that are not possible.
[[nodiscard]] std::vector<ScoringLevel> combination_levels(const RankedScores& scores,
                                                           const survey::Hierarchy& hierarchy,
                                                           const scoring::ScoreTable& table,
                                                           const scoring::ScoringMethod& method,
                                                           std::vector<std::string>& passed_over);

/// All of it crossed, with or without the decisions in force as one more factor where they took
/// something out.
///
/// @param without_decisions the same panel without them, if there are any.
/// @param threads 0: as many as there are cores; changes no number.
[[nodiscard]] MethodsCrossed crossed_choices(const Panel& panel,
                                             const std::optional<Panel>& without_decisions,
                                             const RankedScores& scores,
                                             const std::vector<ScoringLevel>& scoring_levels,
                                             int threads = 0);

}  // namespace pondera::robustness
