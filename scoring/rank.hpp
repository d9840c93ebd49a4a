// SPDX-License-Identifier: Apache-2.0
// Weights and scores in; totals, subtotals, ranks and the published tables out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/result.hpp"
#include "scoring/score_table.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_options.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

struct UnitScore {
  Unit unit;
  bool eligible = true;
  ScoreValue total;  ///< Σ over dimensions, in their order
  std::map<std::string, ScoreValue>
      parts;                ///< by node id: every node below the goal, leaves too (weight × score)
  std::optional<int> rank;  ///< on the total among eligible units; nothing when not eligible
};

struct TableRow {
  std::string unit;
  int rank = 0;                    ///< 1 + number of units of this table that are strictly better
  std::vector<ScoreValue> values;  ///< one per column
};

struct PublishedTable {
  TableSpec spec;
  std::vector<TableRow> rows;  ///< by rank, then in the order of scores.csv
};

struct Ranking {
  bool exact = false;            ///< all totals are exact
  std::vector<UnitScore> units;  ///< in the order of scores.csv
  std::vector<PublishedTable> tables;
};

/// Whether every filter and label of the options names an attribute and values that the units have.
///
/// Errors: scoring.unknown-attribute. Warnings: scoring.unknown-value.
[[nodiscard]] Diagnostics check_attributes(const ScoringOptions& options, const ScoreTable& table);

/// total_i = Σ_d Σ_{j in d} w_j x_ij, subtotals by node; weights normalised or not, as they come.
/// Each node is the sum of its children in their order, so that parts and total are of one piece.
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
