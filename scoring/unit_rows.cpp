// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_rows.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

namespace pondera::scoring {

namespace {

bool is_empty_row(const std::vector<CsvCell>& row) {
  return std::ranges::all_of(row, [](const CsvCell& cell) { return cell.text.empty(); });
}

void check_header(const UnitRows& table, Diagnostics& found) {
  for (std::size_t i = 1; i < table.header.size(); ++i) {
    if (!table.header[i].text.empty() || !table.has_content(i)) continue;
    found.push_back(error("scoring.empty-header", table.header[i].where,
                          "column " + std::to_string(i + 1) + " has no name",
                          "name it in the first line, or delete the column"));
  }
}

/// Keeps the rows whose first cell is the id of a unit that has no row yet.
void keep_identified(std::vector<std::vector<CsvCell>>& rows, Diagnostics& found) {
  std::unordered_map<std::string, int> line_of;
  std::erase_if(rows, [&](const std::vector<CsvCell>& row) {
    const CsvCell& id = row.front();
    if (id.text.empty()) {
      found.push_back(error("scoring.empty-id", id.where,
                            "this row does not say which unit it is about",
                            "write the unit's id in the first column"));
      return true;
    }
    const auto [first, is_new] = line_of.emplace(id.text, id.where.line);
    if (is_new) return false;
    found.push_back(error("scoring.duplicate-unit", id.where,
                          "the unit '" + printable(id.text) + "' has a row already, on line " +
                              std::to_string(first->second),
                          "delete one of the rows"));
    return true;
  });
}

}  // namespace

bool UnitRows::has_content(std::size_t column) const {
  return std::ranges::any_of(rows, [&](const std::vector<CsvCell>& row) {
    return column < row.size() && !row[column].text.empty();
  });
}

bool keep_rows_with_content(CsvTable& table, Diagnostics& found) {
  std::erase_if(table.rows, is_empty_row);
  if (table.rows.size() >= 2) return true;
  found.push_back(error("scoring.no-units", {table.file, 0, 0}, "there is no unit in this table",
                        "write one row per unit below the line of column names"));
  return false;
}

UnitRows identified_rows(CsvTable table, Diagnostics& found) {
  if (!keep_rows_with_content(table, found)) return {};
  std::ranges::copy(ragged_rows(table), std::back_inserter(found));
  UnitRows units{std::move(table.rows.front()), {}};
  units.rows.assign(std::make_move_iterator(table.rows.begin() + 1),
                    std::make_move_iterator(table.rows.end()));
  keep_identified(units.rows, found);
  check_header(units, found);
  return units;
}

UnitRows read_unit_rows(std::string_view text, std::string_view file, Diagnostics& found) {
  Result<CsvTable> read = read_csv(text, file);
  std::ranges::copy(read.diagnostics(), std::back_inserter(found));
  if (!read) return {};
  return identified_rows(std::move(read).value(), found);
}

}  // namespace pondera::scoring
