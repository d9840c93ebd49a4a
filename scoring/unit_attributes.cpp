// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_attributes.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <unordered_map>

namespace pondera::scoring {

namespace {

/// Names of the attribute columns, with "" for those that have none.
std::vector<std::string> attribute_columns(const UnitRows& rows, Diagnostics& found) {
  std::vector<std::string> names(rows.header.size());
  for (std::size_t i = 1; i < rows.header.size(); ++i) {
    const CsvCell& cell = rows.header[i];
    if (!cell.text.empty() && std::ranges::count(names, cell.text) > 0) {
      found.push_back(error("scoring.duplicate-attribute", cell.where,
                            "there are two columns '" + printable(cell.text) + "'",
                            "rename or delete one of them"));
      continue;
    }
    names[i] = cell.text;
  }
  return names;
}

void give_attributes(const std::vector<CsvCell>& row,
                     const std::vector<std::string>& names,
                     Unit& unit) {
  for (std::size_t i = 1; i < std::min(row.size(), names.size()); ++i) {
    if (!names[i].empty()) unit.attributes.emplace(names[i], row[i].text);
  }
}

}  // namespace

std::string nearest_unit_hint(const std::string& id, const std::vector<Unit>& units) {
  constexpr std::size_t most_compared = 2000;  // beyond, the search would take longer than the rest
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(units.size(), most_compared); ++i) {
    ids.push_back(units[i].id);
  }
  if (const auto nearest = nearest_name(id, ids)) return "did you mean '" + *nearest + "'?";
  return "add the unit to the scores, or delete this row";
}

void join_attributes(const std::vector<SourceSpot>& unit_places,
                     const UnitRows& attribute_rows,
                     ScoreTable& table,
                     Diagnostics& found) {
  const std::vector<std::string> names = attribute_columns(attribute_rows, found);
  std::ranges::copy_if(names, std::back_inserter(table.attribute_names),
                       [](const std::string& name) { return !name.empty(); });
  std::unordered_map<std::string, std::size_t> position;
  for (std::size_t i = 0; i < table.units.size(); ++i) position.emplace(table.units[i].id, i);
  std::vector<bool> has_row(table.units.size(), false);
  for (const auto& row : attribute_rows.rows) {
    if (found.size() >= most_mistakes) return;
    const std::string& id = row.front().text;
    const auto at = position.find(id);
    if (at == position.end()) {
      found.push_back(error("scoring.unknown-unit", row.front().where,
                            "the unit '" + printable(id) + "' has no scores",
                            nearest_unit_hint(id, table.units)));
      continue;
    }
    has_row[at->second] = true;
    give_attributes(row, names, table.units[at->second]);
  }
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    if (has_row[i] || found.size() >= most_mistakes) continue;
    found.push_back(error("scoring.unit-without-row", unit_places[i],
                          "the unit '" + printable(table.units[i].id) +
                              "' has scores and no row in the table of units",
                          "add a row with this id to units.csv"));
  }
}

}  // namespace pondera::scoring
