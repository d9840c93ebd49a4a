// SPDX-License-Identifier: Apache-2.0
// A score table made ready to be weighed: normalised scores in, points of every node under any
// weights out.
#pragma once

#include "core/result.hpp"
#include "scoring/fill_missing.hpp"
#include "scoring/node_scores.hpp"
#include "scoring/score_table.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// Everything about the units that does not depend on weights.
struct ScoreModel {
  UnitValues scores;  ///< units × leaves: normalised; nothing where missing and not filled
  ScoringMethod method;
  std::vector<FilledCell> missing = {};  ///< every cell without a score, and what stands in for it
  UnitValues worst = {};  ///< policy `bounds` only: as `scores`, gaps at the worst possible value
  UnitValues best = {};   ///< the same, at the best
};

/// Normalises every indicator (normalise.hpp) and fills gaps as the method says (fill_missing.hpp).
///
/// Errors: scoring.negative-score (a score below 0 where target, maximum, sum, or a geometric or
/// harmonic mean above cannot use it; 0 in a sum of costs), scoring.indicator-without-scores
/// (nothing to take a mean or bounds of). At most 50.
/// Warnings: scoring.constant-indicator (0/0 in its normalisation), scoring.depends-on-units.
/// Notes: scoring.clipped-scores (one per indicator, at the first of its cells, naming up to
/// three), scoring.filled-scores.
[[nodiscard]] Result<ScoreModel> score_model(const survey::Hierarchy& hierarchy,
                                             const ScoreTable& table,
                                             const ScoringMethod& method);

/// Points of every node for every unit (node_scores.hpp): units × nodes, by NodeIndex; node 0 is
/// the total.
///
///     points(leaf) = w · x,   points(node) = Σ points(children)   where all is arithmetic
///
/// Many draws of weights are faster with plain_totals.hpp.
/// @param weights one per leaf, in the hierarchy's order.
/// @return nothing where a score below is missing and the method does not do without it.
[[nodiscard]] UnitValues node_points(const survey::Hierarchy& hierarchy,
                                     const ScoreModel& model,
                                     const std::vector<ScoreWeight>& weights);

}  // namespace pondera::scoring
