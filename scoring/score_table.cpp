// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_table.hpp"

#include "core/assert.hpp"
#include "scoring/long_scores.hpp"
#include "scoring/named_columns.hpp"
#include "scoring/score_cell.hpp"
#include "scoring/unit_attributes.hpp"
#include "scoring/unit_rows.hpp"
#include "scoring/wide_scores.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pondera::scoring {

namespace {

std::vector<IndicatorCells> indicator_cells(const ScoreTable& table, const ScoreReading& reading) {
  PONDERA_ASSERT(reading.ladders.empty() || reading.ladders.size() == table.indicators.size());
  std::vector<IndicatorCells> cells;
  for (std::size_t j = 0; j < table.indicators.size(); ++j) {
    const bool has_ladder = !reading.ladders.empty() && reading.ladders[j];
    cells.push_back(
        {table.indicators[j], has_ladder ? &*reading.ladders[j] : nullptr, reading.may_miss});
  }
  return cells;
}

/// The table of a text; nothing where it cannot be read.
std::optional<CsvTable> csv_of(std::string_view text, std::string_view file, Diagnostics& found) {
  Result<CsvTable> read = read_csv(text, file);
  std::ranges::copy(read.diagnostics(), std::back_inserter(found));
  if (!read) return std::nullopt;
  return std::move(read).value();
}

/// Fills in what scores.csv says. @return where each unit stands first.
std::vector<SourceSpot> read_scores(CsvTable csv,
                                    const survey::Hierarchy& hierarchy,
                                    const ScoreReading& reading,
                                    ScoreTable& table,
                                    Diagnostics& found) {
  const std::vector<IndicatorCells> cells = indicator_cells(table, reading);
  if (is_long_table(csv, table.indicators)) {
    const std::vector<CellRow> rows = cell_rows(std::move(csv), true, found);
    return rows.empty() ? std::vector<SourceSpot>{}
                        : read_long_scores(rows, hierarchy, cells, table, found);
  }
  const UnitRows rows = identified_rows(std::move(csv), found);
  if (rows.header.empty()) return {};
  read_wide_scores(rows, hierarchy, cells, table, found);
  std::vector<SourceSpot> places;
  for (const auto& row : rows.rows) places.push_back(row.front().where);
  return places;
}

}  // namespace

SourceSpot ScoreTable::where(std::size_t unit, std::size_t indicator) const {
  if (unit >= places.size() || indicator >= places[unit].size()) return {scores_file, 0, 0};
  return {scores_file, places[unit][indicator].line, places[unit][indicator].column};
}

Result<ScoreTable> read_score_table(std::string_view scores_text,
                                    std::string_view scores_file,
                                    std::optional<std::string_view> units_text,
                                    std::string_view units_file,
                                    const survey::Hierarchy& hierarchy,
                                    const ScoreReading& reading) {
  Diagnostics found;
  ScoreTable table;
  table.scores_file = scores_file;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    table.indicators.push_back(hierarchy.node(leaf).id);
  }
  std::vector<SourceSpot> unit_places;
  if (auto csv = csv_of(scores_text, scores_file, found)) {
    unit_places = read_scores(*std::move(csv), hierarchy, reading, table, found);
  }
  if (units_text) {
    const UnitRows attribute_rows = read_unit_rows(*units_text, units_file, found);
    const bool both = !unit_places.empty() && !attribute_rows.header.empty();
    if (both) join_attributes(unit_places, attribute_rows, table, found);
  }
  if (reading.notes_text) {
    auto csv = csv_of(*reading.notes_text, reading.notes_file, found);
    if (csv) {
      const std::vector<CellRow> rows = cell_rows(*std::move(csv), false, found);
      if (!unit_places.empty()) join_notes(rows, hierarchy, table, found);
    }
  }
  if (found.size() > most_mistakes) found.resize(most_mistakes);
  return finished(std::move(table), std::move(found));
}

}  // namespace pondera::scoring
