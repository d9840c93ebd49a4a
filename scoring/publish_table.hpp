// SPDX-License-Identifier: Apache-2.0
// One published table: the units' values and what the table shows in; its rows with ranks, its
// bands and its groups out.
#pragma once

#include "core/diagnostic.hpp"
#include "core/rational.hpp"
#include "scoring/column_values.hpp"
#include "scoring/table_options.hpp"
#include "scoring/unit_score.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

struct TableRow {
  std::string unit;
  /// 1 + number of units of this table that are strictly better; nothing where the value that the
  /// table is ranked by is missing.
  std::optional<int> rank = {};
  std::vector<std::optional<ScoreValue>> values = {};  ///< one per column; nothing in texts
  std::vector<std::vector<std::string>> texts = {};    ///< one per column; nothing in numbers
  std::optional<Rational> printed_rank = {};           ///< the same by the table's rule for ties
  std::optional<std::size_t> band = {};                ///< which of the table's bands
  std::string group = {};                              ///< value of the attribute `groups`
  std::optional<Rational> group_rank = {};             ///< by the table's rule, within its group
};

/// Units of one band, or of one group.
struct TableClass {
  std::string id = {};                                ///< of the band; or the attribute's value
  std::size_t units = 0;                              ///< of all, whatever `top` leaves
  std::vector<std::optional<ScoreValue>> means = {};  ///< one per column; numbers but ranks
};

/// Two neighbours that are printed alike though their values differ.
struct PrintedAlike {
  std::string upper;
  std::string lower;
  int upper_rank = 0;  ///< on exact values
  int lower_rank = 0;
  std::string text;
};

struct PublishedTable {
  TableSpec spec;
  std::vector<TableRow> rows = {};  ///< in the table's order; without a rank last
  std::size_t units = 0;            ///< that the table takes, before `top`
  std::vector<TableClass> bands = {};
  std::vector<TableClass> groups = {};  ///< in the order of the rows; empties do not occur
  std::vector<PrintedAlike> alike = {};
};

/// Rows are ranked by `rank_by`, on exact values or as they are printed; then cut to `top` (a tie
/// at the last rank stays whole); then ordered by group (the group with the better mean of
/// `rank_by` first, ties by name), by `order_by`, by rank, and as the units come.
[[nodiscard]] PublishedTable publish_table(const TableSpec& spec,
                                           const std::vector<UnitScore>& units,
                                           const NodeTable& nodes);

/// Says which neighbours of a table are printed alike though they differ, since a reader who
/// recomputes the ranks from the printed values gets others: one note, or nothing.
/// scoring.rank-beyond-decimals where ranks follow the exact values, scoring.ties-when-printed
/// where they follow the printed ones.
[[nodiscard]] Diagnostics note_printed_alike(const PublishedTable& table);

}  // namespace pondera::scoring
