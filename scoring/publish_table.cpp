// SPDX-License-Identifier: Apache-2.0
#include "scoring/publish_table.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace pondera::scoring {

namespace {

const std::optional<ScoreValue>& column_value(const UnitScore& score, const std::string& column) {
  if (column == total_column) return score.total;
  const auto part = score.parts.find(column);
  PONDERA_ASSERT(part != score.parts.end());  // scoring_options has checked the columns
  return part->second;
}

}  // namespace

std::vector<std::optional<int>> ranks_of_present(
    const std::vector<std::optional<ScoreValue>>& values) {
  std::vector<ScoreValue> present;
  for (const auto& value : values) {
    if (value) present.push_back(*value);
  }
  const std::vector<int> ranks = competition_ranks(present);
  std::vector<std::optional<int>> result;
  std::size_t next = 0;
  for (const auto& value : values) {
    result.push_back(value ? std::optional<int>(ranks[next++]) : std::nullopt);
  }
  return result;
}

PublishedTable publish_table(const TableSpec& spec, const std::vector<UnitScore>& units) {
  PublishedTable published{spec, {}};
  std::vector<std::optional<ScoreValue>> keys;
  for (const UnitScore& score : units) {
    if (!spec.units.takes(score.unit)) continue;
    TableRow& row = published.rows.emplace_back();
    row.unit = score.unit.id;
    for (const std::string& column : spec.columns) {
      row.values.push_back(column_value(score, column));
    }
    keys.push_back(column_value(score, spec.order_by));
  }
  const std::vector<std::optional<int>> ranks = ranks_of_present(keys);
  for (std::size_t i = 0; i < ranks.size(); ++i) published.rows[i].rank = ranks[i];
  std::ranges::stable_sort(published.rows, {}, [](const TableRow& row) {
    return row.rank.value_or(std::numeric_limits<int>::max());
  });
  return published;
}

Diagnostics note_ranks_beyond_decimals(const PublishedTable& table, int decimals) {
  const auto& columns = table.spec.columns;
  const auto column = std::ranges::find(columns, table.spec.order_by);
  if (column == columns.end()) return {};
  const auto key = static_cast<std::size_t>(column - columns.begin());
  int pairs = 0;
  std::string first;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const TableRow& upper = table.rows[i - 1];
    const TableRow& lower = table.rows[i];
    if (!upper.rank || !lower.rank || upper.rank == lower.rank) continue;
    const std::string text = upper.values[key]->text(decimals);
    if (text != lower.values[key]->text(decimals)) continue;
    if (++pairs > 1) continue;
    first = "'" + printable(upper.unit) + "' (rank " + std::to_string(*upper.rank) + ") and '" +
            printable(lower.unit) + "' (rank " + std::to_string(*lower.rank) + "), both " + text;
  }
  if (pairs == 0) return {};
  const std::string count =
      pairs == 1 ? "two neighbours are" : std::to_string(pairs) + " pairs of neighbours are";
  return {note("scoring.rank-beyond-decimals", table.spec.where,
               "in the table '" + table.spec.id + "', " + count +
                   " printed alike and ranked apart: " + (pairs == 1 ? "" : "first ") + first,
               "ranks follow the unrounded values; print more decimals to show why")};
}

}  // namespace pondera::scoring
