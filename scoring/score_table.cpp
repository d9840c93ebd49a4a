// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_table.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "scoring/score_text.hpp"
#include "scoring/unit_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;

/// What an unknown column probably is.
std::string unknown_indicator_hint(const std::string& name,
                                   const Hierarchy& hierarchy,
                                   const std::vector<std::string>& leaf_ids) {
  if (hierarchy.find(name)) {
    return "'" + name + "' is a group: scores belong to the indicators below it";
  }
  if (const auto nearest = nearest_name(name, leaf_ids)) return "did you mean '" + *nearest + "'?";
  return "columns that are no indicator of the study, such as labels, belong in units.csv";
}

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

/// One score, or the mistake in its place.
Rational cell_score(const CsvCell& cell,
                    const std::string& unit,
                    const std::string& indicator,
                    Diagnostics& found) {
  ParsedScore parsed = parse_score(cell.text);
  if (parsed.score) return *parsed.score;
  const std::string whose = " for '" + printable(unit) + "' in '" + indicator + "'";
  if (!parsed.missing) {
    found.push_back(error("scoring.not-a-number", cell.where,
                          "'" + printable(cell.text) + "' is no decimal number" + whose,
                          std::move(parsed.hint)));
    return {};
  }
  found.push_back(error("scoring.missing-score", cell.where,
                        "there is no score" + whose +
                            (cell.text.empty() ? "" : ", only '" + printable(cell.text) + "'"),
                        "every unit needs a number for every indicator"));
  return {};
}

void read_scores(const UnitRows& rows,
                 const std::vector<std::size_t>& column_of,
                 ScoreTable& table,
                 Diagnostics& found) {
  table.units.reserve(rows.rows.size());
  table.scores.reserve(rows.rows.size());
  for (const auto& row : rows.rows) {
    table.units.push_back({row.front().text});
    std::vector<std::optional<Rational>>& scores = table.scores.emplace_back(column_of.size());
    for (std::size_t j = 0; j < column_of.size(); ++j) {
      const std::size_t column = column_of[j];
      if (column == 0 || column >= row.size()) continue;  // reported: no column, or a ragged row
      if (found.size() >= most_mistakes) return;
      scores[j] = cell_score(row[column], table.units.back().id, table.indicators[j], found);
    }
  }
}

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

std::string nearest_unit_hint(const std::string& id, const std::vector<Unit>& units) {
  constexpr std::size_t most_compared = 2000;  // beyond, the search would take longer than the rest
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(units.size(), most_compared); ++i) {
    ids.push_back(units[i].id);
  }
  if (const auto nearest = nearest_name(id, ids)) return "did you mean '" + *nearest + "'?";
  return "add the unit to the scores, or delete this row";
}

void give_attributes(const std::vector<CsvCell>& row,
                     const std::vector<std::string>& names,
                     Unit& unit) {
  for (std::size_t i = 1; i < std::min(row.size(), names.size()); ++i) {
    if (!names[i].empty()) unit.attributes.emplace(names[i], row[i].text);
  }
}

/// Gives each unit its row of attributes; says which units have none, and which rows no unit.
void join_attributes(const UnitRows& score_rows,
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
    found.push_back(error("scoring.unit-without-row", score_rows.rows[i].front().where,
                          "the unit '" + printable(table.units[i].id) +
                              "' has scores and no row in the table of units",
                          "add a row with this id to units.csv"));
  }
}

}  // namespace

Result<ScoreTable> read_score_table(std::string_view scores_text,
                                    std::string_view scores_file,
                                    std::optional<std::string_view> units_text,
                                    std::string_view units_file,
                                    const survey::Hierarchy& hierarchy) {
  Diagnostics found;
  ScoreTable table;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    table.indicators.push_back(hierarchy.node(leaf).id);
  }
  const UnitRows score_rows = read_unit_rows(scores_text, scores_file, found);
  if (!score_rows.header.empty()) {
    const auto column_of = indicator_columns(score_rows, hierarchy, table.indicators, found);
    read_scores(score_rows, column_of, table, found);
  }
  if (units_text) {
    const UnitRows attribute_rows = read_unit_rows(*units_text, units_file, found);
    const bool both = !score_rows.header.empty() && !attribute_rows.header.empty();
    if (both) join_attributes(score_rows, attribute_rows, table, found);
  }
  if (found.size() > most_mistakes) found.resize(most_mistakes);
  return finished(std::move(table), std::move(found));
}

}  // namespace pondera::scoring
