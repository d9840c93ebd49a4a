// SPDX-License-Identifier: Apache-2.0
#include "scoring/wide_scores.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;

/// For each leaf, the column that holds it; 0 where there is none (a mistake, reported).
std::vector<std::size_t> indicator_columns(const UnitRows& table,
                                           const Hierarchy& hierarchy,
                                           const std::vector<std::string>& leaf_ids,
                                           Diagnostics& found) {
  std::vector<std::size_t> column_of(leaf_ids.size(), 0);
  for (std::size_t i = 1; i < table.header.size(); ++i) {
    const CsvCell& cell = table.header[i];
    if (cell.text.empty()) continue;  // reported already where it matters
    const auto leaf = std::ranges::find(leaf_ids, cell.text);
    if (leaf == leaf_ids.end()) {
      found.push_back(error("scoring.unknown-indicator", cell.where,
                            "'" + printable(cell.text) + "' is no indicator of the study",
                            unknown_indicator_hint(cell.text, hierarchy, leaf_ids)));
      continue;
    }
    std::size_t& column = column_of[static_cast<std::size_t>(leaf - leaf_ids.begin())];
    if (column != 0) {
      found.push_back(error("scoring.duplicate-indicator", cell.where,
                            "there are two columns '" + cell.text + "'", "delete one of them"));
      continue;
    }
    column = i;
  }
  for (std::size_t j = 0; j < leaf_ids.size(); ++j) {
    if (column_of[j] != 0) continue;
    found.push_back(error("scoring.missing-indicator", table.header.front().where,
                          "there is no column for the indicator '" + leaf_ids[j] + "'",
                          "add a column with this name"));
  }
  return column_of;
}

}  // namespace

std::string unknown_indicator_hint(const std::string& name,
                                   const Hierarchy& hierarchy,
                                   const std::vector<std::string>& leaf_ids) {
  if (hierarchy.find(name)) {
    return "'" + name + "' is a group: scores belong to the indicators below it";
  }
  if (const auto nearest = nearest_name(name, leaf_ids)) return "did you mean '" + *nearest + "'?";
  return "columns that are no indicator of the study, such as labels, belong in units.csv";
}

void read_wide_scores(const UnitRows& rows,
                      const Hierarchy& hierarchy,
                      const std::vector<IndicatorCells>& indicators,
                      ScoreTable& table,
                      Diagnostics& found) {
  const auto column_of = indicator_columns(rows, hierarchy, table.indicators, found);
  table.units.reserve(rows.rows.size());
  table.scores.reserve(rows.rows.size());
  table.places.reserve(rows.rows.size());
  for (const auto& row : rows.rows) {
    table.units.push_back({row.front().text});
    auto& scores = table.scores.emplace_back(indicators.size());
    auto& places = table.places.emplace_back(indicators.size());
    for (std::size_t j = 0; j < indicators.size(); ++j) {
      const std::size_t column = column_of[j];
      if (column == 0 || column >= row.size()) continue;  // reported: no column, or a ragged row
      if (found.size() >= most_mistakes) return;
      const CsvCell& cell = row[column];
      places[j] = {cell.where.line, cell.where.column};
      scores[j] = cell_score(cell, table.units.back().id, indicators[j], found);
    }
  }
}

}  // namespace pondera::scoring
