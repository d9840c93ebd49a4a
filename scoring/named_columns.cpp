// SPDX-License-Identifier: Apache-2.0
#include "scoring/named_columns.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "scoring/unit_rows.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace pondera::scoring {

namespace {

constexpr std::array<const char*, 7> cell_columns = {"unit",   "indicator", "score", "note",
                                                     "source", "language",  "year"};
constexpr std::size_t score_column = 2;
constexpr std::size_t no_column = static_cast<std::size_t>(-1);

using ColumnPlaces = std::array<std::size_t, cell_columns.size()>;

bool has_content_below(const CsvTable& table, std::size_t column) {
  return std::any_of(table.rows.begin() + 1, table.rows.end(), [&](const auto& row) {
    return column < row.size() && !row[column].text.empty();
  });
}

std::vector<std::string> known_names(bool with_scores) {
  std::vector<std::string> names(cell_columns.begin(), cell_columns.end());
  if (!with_scores) names.erase(names.begin() + score_column);
  return names;
}

void report_missing(const ColumnPlaces& places,
                    const CsvTable& table,
                    bool with_scores,
                    Diagnostics& found) {
  for (std::size_t index = 0; index <= score_column; ++index) {
    const bool is_needed = index != score_column || with_scores;
    if (places.at(index) != no_column || !is_needed) continue;
    found.push_back(error("scoring.missing-column", table.rows.front().front().where,
                          "there is no column '" + std::string(cell_columns.at(index)) + "'",
                          "add a column with this name"));
  }
}

ColumnPlaces column_places(const CsvTable& table, bool with_scores, Diagnostics& found) {
  ColumnPlaces places;
  places.fill(no_column);
  for (std::size_t i = 0; i < table.rows.front().size(); ++i) {
    const CsvCell& cell = table.rows.front()[i];
    const std::string key = survey::name_key(cell.text);
    const auto name = std::ranges::find(cell_columns, key);
    const auto index = static_cast<std::size_t>(name - cell_columns.begin());
    const bool is_known = name != cell_columns.end() && (with_scores || index != score_column);
    if (!is_known) {
      if (cell.text.empty() && !has_content_below(table, i)) continue;
      found.push_back(error("scoring.unknown-cell-column", cell.where,
                            "'" + printable(cell.text) + "' is no column of this table",
                            known_names_hint(key, known_names(with_scores))));
    } else if (places.at(index) != no_column) {
      found.push_back(error("scoring.duplicate-cell-column", cell.where,
                            "there are two columns '" + key + "'", "delete one of them"));
    } else {
      places.at(index) = i;
    }
  }
  report_missing(places, table, with_scores, found);
  return places;
}

/// The cell of a column, or nothing where the table has no such column or the row is too short.
CsvCell cell_of(const std::vector<CsvCell>& row, std::size_t column) {
  if (column < row.size()) return row[column];
  return {"", row.front().where};
}

bool names_its_cell(const CellRow& row, Diagnostics& found) {
  if (!row.unit.text.empty() && !row.indicator.text.empty()) return true;
  const bool no_unit = row.unit.text.empty();
  found.push_back(error("scoring.empty-id", no_unit ? row.unit.where : row.indicator.where,
                        std::string("this row does not say which ") +
                            (no_unit ? "unit" : "indicator") + " it is about",
                        std::string("write the id of the ") + (no_unit ? "unit" : "indicator")));
  return false;
}

}  // namespace

bool is_long_table(const CsvTable& table, const std::vector<std::string>& leaf_ids) {
  if (table.rows.empty()) return false;
  const auto has = [&](const std::string& name) {
    return std::ranges::count(leaf_ids, name) == 0 &&
           std::ranges::any_of(table.rows.front(), [&](const CsvCell& cell) {
             return survey::name_key(cell.text) == name;
           });
  };
  return has("indicator") && has("score");
}

std::vector<CellRow> cell_rows(CsvTable table, bool with_scores, Diagnostics& found) {
  if (!keep_rows_with_content(table, found)) return {};
  std::ranges::copy(ragged_rows(table), std::back_inserter(found));
  const std::size_t before = found.size();
  const ColumnPlaces places = column_places(table, with_scores, found);
  if (found.size() > before) return {};
  std::vector<CellRow> rows;
  rows.reserve(table.rows.size() - 1);
  for (std::size_t i = 1; i < table.rows.size() && found.size() < most_mistakes; ++i) {
    const std::vector<CsvCell>& cells = table.rows[i];
    CellRow row;
    row.unit = cell_of(cells, places[0]);
    row.indicator = cell_of(cells, places[1]);
    if (with_scores) row.score = cell_of(cells, places[score_column]);
    row.note = {cell_of(cells, places[3]).text, cell_of(cells, places[4]).text,
                cell_of(cells, places[5]).text, cell_of(cells, places[6]).text};
    if (names_its_cell(row, found)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace pondera::scoring
