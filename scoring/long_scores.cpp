// SPDX-License-Identifier: Apache-2.0
#include "scoring/long_scores.hpp"

#include "core/utf8.hpp"
#include "scoring/unit_attributes.hpp"
#include "scoring/unit_rows.hpp"
#include "scoring/wide_scores.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace pondera::scoring {

namespace {

/// Positions by id.
class Positions {
 public:
  [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const {
    const auto at = position_.find(id);
    return at == position_.end() ? std::nullopt : std::optional<std::size_t>(at->second);
  }
  /// The position of `id`, a new one after all others where it has none.
  std::size_t add(const std::string& id) {
    return position_.emplace(id, position_.size()).first->second;
  }

 private:
  std::unordered_map<std::string, std::size_t> position_;
};

/// Finds indicators, and reports each unknown name once.
class IndicatorFinder {
 public:
  IndicatorFinder(const survey::Hierarchy& hierarchy, const std::vector<std::string>& leaf_ids)
      : hierarchy_(hierarchy), leaf_ids_(leaf_ids) {
    for (const std::string& id : leaf_ids) positions_.add(id);
  }

  std::optional<std::size_t> find(const CsvCell& cell, Diagnostics& found) {
    const auto leaf = positions_.find(cell.text);
    if (!leaf && reported_.insert(cell.text).second) {
      found.push_back(error("scoring.unknown-indicator", cell.where,
                            "'" + printable(cell.text) + "' is no indicator of the study",
                            unknown_indicator_hint(cell.text, hierarchy_, leaf_ids_)));
    }
    return leaf;
  }

 private:
  const survey::Hierarchy& hierarchy_;
  const std::vector<std::string>& leaf_ids_;
  Positions positions_;
  std::unordered_set<std::string> reported_;
};

Diagnostic twice(const CellRow& row, const std::string& what, int line) {
  return error("scoring.duplicate-cell", row.unit.where,
               "there is " + what + " for '" + printable(row.unit.text) + "' in '" +
                   printable(row.indicator.text) + "' already, on line " + std::to_string(line),
               "delete one of the rows");
}

void note_gaps(const std::vector<std::vector<bool>>& has_row,
               const std::vector<SourceSpot>& unit_places,
               const std::vector<IndicatorCells>& indicators,
               const ScoreTable& table,
               Diagnostics& found) {
  for (std::size_t j = 0; j < indicators.size(); ++j) {
    bool any = false;
    for (const auto& row : has_row) any = any || row[j];
    if (!any) {
      found.push_back(error("scoring.missing-indicator", {table.scores_file, 0, 0},
                            "there is no row for the indicator '" + indicators[j].id + "'",
                            "add one row for each unit"));
    }
    for (std::size_t u = 0; any && u < has_row.size(); ++u) {
      const bool is_mistake = !has_row[u][j] && !indicators[j].may_miss;
      if (!is_mistake || found.size() >= most_mistakes) continue;
      found.push_back(error("scoring.missing-score", unit_places[u],
                            "there is no row for '" + printable(table.units[u].id) + "' in '" +
                                indicators[j].id + "'",
                            std::string(missing_score_hint)));
    }
  }
}

}  // namespace

std::vector<SourceSpot> read_long_scores(const std::vector<CellRow>& rows,
                                         const survey::Hierarchy& hierarchy,
                                         const std::vector<IndicatorCells>& indicators,
                                         ScoreTable& table,
                                         Diagnostics& found) {
  IndicatorFinder finder(hierarchy, table.indicators);
  Positions units;
  std::vector<SourceSpot> unit_places;
  std::vector<std::vector<bool>> has_row;
  const std::size_t before = found.size();
  for (const CellRow& row : rows) {
    if (found.size() >= most_mistakes) return unit_places;
    const auto leaf = finder.find(row.indicator, found);
    const std::size_t unit = units.add(row.unit.text);
    if (unit == table.units.size()) {
      table.units.push_back({row.unit.text});
      table.scores.emplace_back(indicators.size());
      table.places.emplace_back(indicators.size());
      has_row.emplace_back(indicators.size(), false);
      unit_places.push_back(row.unit.where);
    }
    if (!leaf) continue;
    if (has_row[unit][*leaf]) {
      found.push_back(twice(row, "a score", table.places[unit][*leaf].line));
      continue;
    }
    has_row[unit][*leaf] = true;
    table.places[unit][*leaf] = {row.score.where.line, row.score.where.column};
    table.scores[unit][*leaf] = cell_score(row.score, row.unit.text, indicators[*leaf], found);
    if (row.note != CellNote{}) table.notes.emplace(std::pair(unit, *leaf), row.note);
  }
  if (found.size() == before || !rows.empty()) {
    note_gaps(has_row, unit_places, indicators, table, found);
  }
  return unit_places;
}

void join_notes(const std::vector<CellRow>& rows,
                const survey::Hierarchy& hierarchy,
                ScoreTable& table,
                Diagnostics& found) {
  IndicatorFinder finder(hierarchy, table.indicators);
  Positions units;
  for (const Unit& unit : table.units) units.add(unit.id);
  std::unordered_map<std::size_t, int> line_of;
  for (const CellRow& row : rows) {
    if (found.size() >= most_mistakes) return;
    const auto leaf = finder.find(row.indicator, found);
    const auto unit = units.find(row.unit.text);
    if (!unit) {
      found.push_back(error("scoring.unknown-unit", row.unit.where,
                            "the unit '" + printable(row.unit.text) + "' has no scores",
                            nearest_unit_hint(row.unit.text, table.units)));
    }
    if (!unit || !leaf) continue;
    const std::size_t cell = *unit * table.indicators.size() + *leaf;
    const auto [first, is_new] = line_of.emplace(cell, row.unit.where.line);
    if (!is_new) {
      found.push_back(twice(row, "a note", first->second));
    } else if (!table.notes.emplace(std::pair(*unit, *leaf), row.note).second) {
      found.push_back(
          twice(row, "a note in " + table.scores_file, table.places[*unit][*leaf].line));
    }
  }
}

}  // namespace pondera::scoring
