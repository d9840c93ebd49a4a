// SPDX-License-Identifier: Apache-2.0
// Weights and scores in; totals, subtotals, ranks and the published tables out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/result.hpp"
#include "scoring/publish_table.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "scoring/typology.hpp"

#include <vector>

namespace pondera::scoring {

/// A score that was missing, and what stood in for it.
struct MissingScore {
  std::string unit;
  std::string indicator;
  std::optional<ScoreValue> value = {};  ///< on the common scale; nothing: it was done without
};

struct Ranking {
  bool exact = false;            ///< all totals that there are
  std::vector<UnitScore> units;  ///< in the order of scores.csv
  std::vector<PublishedTable> tables;
  std::vector<MissingScore> missing = {};  ///< by indicator, then by unit
  std::vector<Typology> typologies = {};
};

/// Whether every filter, label, column, group and axis of the options names an attribute and values
/// that the units have.
///
/// Errors: scoring.unknown-attribute, scoring.attribute-not-a-number. Warnings:
/// scoring.unknown-value.
[[nodiscard]] Diagnostics check_attributes(const ScoringOptions& options, const ScoreTable& table);

/// The scores are made ready as options.method says (score_model.hpp) and combined along the
/// hierarchy (node_scores.hpp). Where nothing is said, total_i = Σ_d Σ_{j in d} w_j x_ij, and each
/// node is the sum of its children in their order, so that parts and total are of one piece.
///
/// Ranks are standard competition ranks (1, 1, 3), descending, on exact values; where values are
/// not exact, two are tied when they differ by at most 1e-9 of the first of their group
/// (competition_rank.hpp). Source: docs/scoring.md.
///
/// @param table one row of scores per unit, one score per leaf, in the hierarchy's order.
/// An attribute that no unit has matches nothing (check_attributes tells).
/// Errors: scoring.weights-mismatch (a leaf without weight), those of score_model.
/// Warnings: scoring.unknown-value, scoring.empty-table, those of score_model. Notes:
/// scoring.rank-beyond-decimals, scoring.ties-when-printed (units of a table that are printed alike
/// and differ), scoring.mean-of-zero (units that get 0 from a geometric or harmonic mean), those of
/// score_model.
[[nodiscard]] Result<Ranking> rank(const survey::Hierarchy& hierarchy,
                                   const aggregation::GroupWeights& weights,
                                   const ScoreTable& table,
                                   const ScoringOptions& options);

}  // namespace pondera::scoring
