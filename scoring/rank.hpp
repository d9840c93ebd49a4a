// SPDX-License-Identifier: Apache-2.0
// Weights and scores in; totals, subtotals, ranks and the published tables out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/result.hpp"
#include "scoring/publish_table.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"

#include <vector>

namespace pondera::scoring {

struct Ranking {
  bool exact = false;            ///< all totals that there are
  std::vector<UnitScore> units;  ///< in the order of scores.csv
  std::vector<PublishedTable> tables;
};

/// Whether every filter and label of the options names an attribute and values that the units have.
///
/// Errors: scoring.unknown-attribute. Warnings: scoring.unknown-value.
[[nodiscard]] Diagnostics check_attributes(const ScoringOptions& options, const ScoreTable& table);

/// total_i = Σ_d Σ_{j in d} w_j x_ij, subtotals by node (score_model.hpp); weights normalised or
/// not, as they come. Each node is the sum of its children in their order, so that parts and total
/// are of one piece.
///
/// Ranks are standard competition ranks (1, 1, 3), descending, on exact values; where values are
/// not exact, two are tied when they differ by at most 1e-9 of the first of their group
/// (competition_rank.hpp). Source: docs/scoring.md.
///
/// @param table one row of scores per unit, one score per leaf, in the hierarchy's order.
/// An attribute that no unit has matches nothing (check_attributes tells).
/// Errors: scoring.weights-mismatch (a leaf without weight).
/// Warnings: scoring.unknown-value, scoring.empty-table. Notes: scoring.rank-beyond-decimals (units
/// of a table that are printed alike and ranked apart).
[[nodiscard]] Result<Ranking> rank(const survey::Hierarchy& hierarchy,
                                   const aggregation::GroupWeights& weights,
                                   const ScoreTable& table,
                                   const ScoringOptions& options);

}  // namespace pondera::scoring
