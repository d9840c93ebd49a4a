// SPDX-License-Identifier: Apache-2.0
// Weights and scores in; totals, subtotals, ranks and the published tables out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/rational.hpp"
#include "core/result.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// A total or subtotal: exact where weights and scores are fractions that fit, else the double
/// alone.
struct ScoreValue {
  double value = 0;
  std::optional<Rational> exact;

  /// Half away from zero at `decimals` digits; from the exact value where there is one.
  [[nodiscard]] std::string text(int decimals) const;
};

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

/// total_i = Σ_d Σ_{j in d} w_j x_ij, subtotals by node; weights normalised or not, as they come.
///
/// Ranks are standard competition ranks (1, 1, 3), descending, on exact values; where values are
/// not exact, two are tied when they differ by at most 1e-9 of the first of their group. Source:
/// docs/methods.md, scoring. Errors: scoring.weights-mismatch (a leaf without weight),
/// scoring.unknown-attribute, scoring.empty-table (warning).
[[nodiscard]] Result<Ranking> rank(const survey::Hierarchy& hierarchy,
                                   const aggregation::GroupWeights& weights,
                                   const ScoreTable& table,
                                   const ScoringOptions& options);

}  // namespace pondera::scoring
