// SPDX-License-Identifier: Apache-2.0
// One published table: the units' values and what the table shows in, its rows with ranks out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/score_value.hpp"
#include "scoring/table_options.hpp"
#include "scoring/total_bounds.hpp"
#include "scoring/unit_filter.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// What one unit got. A value is missing where scores are and the method does not do without them.
struct UnitScore {
  Unit unit;
  bool eligible = true;
  std::optional<ScoreValue> total;  ///< of the dimensions together
  std::map<std::string, std::optional<ScoreValue>>
      parts;  ///< by node id: points of every node below the goal, leaves too
  /// On the total among eligible units; nothing when not eligible, without a total, or where
  /// missing scores at both extremes leave several ranks possible.
  std::optional<int> rank;
  /// By node id as `parts`, and of "total": on the node's own scale, that is points over weight.
  std::map<std::string, std::optional<ScoreValue>> values = {};
  std::vector<std::string> missing = {};   ///< indicators without a score
  double coverage = 1;                     ///< share of the weight whose indicators have a score
  std::optional<TotalBounds> bounds = {};  ///< where missing scores are taken at both extremes
};

struct TableRow {
  std::string unit;
  /// 1 + number of units of this table that are strictly better; nothing where the value that the
  /// table is ordered by is missing.
  std::optional<int> rank = {};
  std::vector<std::optional<ScoreValue>> values;  ///< one per column
};

struct PublishedTable {
  TableSpec spec;
  std::vector<TableRow> rows;  ///< by rank, then in the order of scores.csv; without a rank last
};

/// Competition ranks (competition_rank.hpp) of those that have a value; nothing for the others.
[[nodiscard]] std::vector<std::optional<int>> ranks_of_present(
    const std::vector<std::optional<ScoreValue>>& values);

[[nodiscard]] PublishedTable publish_table(const TableSpec& spec,
                                           const std::vector<UnitScore>& units);

/// Says which neighbours of a table are printed alike and ranked apart, since a reader who
/// recomputes the ranks from the printed values gets others: one note
/// (scoring.rank-beyond-decimals), or nothing.
[[nodiscard]] Diagnostics note_ranks_beyond_decimals(const PublishedTable& table, int decimals);

}  // namespace pondera::scoring
