// SPDX-License-Identifier: Apache-2.0
// A ranking of four units in every form that tables take, for the tests of sheets: points of homes
// and work, exact; two states; bands, groups, a typology.
#pragma once

#include "report/table_sheet.hpp"
#include "scoring/rank.hpp"
#include "tests/report/example_results.hpp"

#include <optional>
#include <string>

namespace pondera::report {

inline scoring::UnitScore example_unit(const std::string& id,
                                       const std::string& state,
                                       std::optional<int> homes,
                                       int work) {
  scoring::UnitScore unit;
  unit.unit = {id, {{"state", state}, {"en", "City of " + id}}};
  const auto score = [](int points) {
    return scoring::ScoreValue{static_cast<double>(points), Rational(points)};
  };
  if (homes) unit.parts["homes"] = score(*homes);
  if (!homes) unit.parts["homes"] = std::nullopt;
  unit.parts["work"] = score(work);
  if (homes) unit.total = score(*homes + work);
  return unit;
}

/// Totals: ana 8, bo 3, cy 5, di none. homes weighs 1/4, work 3/4.
inline scoring::Ranking ranking_with_tables() {
  scoring::Ranking ranking;
  ranking.exact = true;
  ranking.units = {example_unit("ana", "north", 6, 2), example_unit("bo", "south", 1, 2),
                   example_unit("cy", "north", 2, 3), example_unit("di", "", std::nullopt, 9)};
  const scoring::NodeTable nodes = scoring::node_table(
      example_study().hierarchy,
      {{0.25, Rational::make(1, 4)}, {0.45, Rational::make(9, 20)}, {0.3, Rational::make(3, 10)}});
  scoring::TableSpec spec;
  spec.id = "all";
  spec.columns = {scoring::points_column("total", 1), scoring::points_column("work", 0)};
  scoring::TableColumn best;
  best.id = "best-total";
  best.kind = scoring::ColumnKind::best;
  best.of = "total";
  scoring::TableColumn share;
  share.id = "share-homes";
  share.kind = scoring::ColumnKind::share;
  share.of = "homes";
  share.decimals = 1;
  spec.columns.push_back(best);
  spec.columns.push_back(share);
  spec.rank_by = "total";
  spec.groups = "state";
  spec.bands = {{"upper", {"Upper", {}}, Rational::make(1, 3)}, {"rest", {}, {}}};
  ranking.tables = {scoring::publish_table(spec, ranking.units, nodes)};
  scoring::TypologySpec typology;
  typology.id = "types";
  scoring::AxisSpec state;
  state.of = "state";
  state.classes = {{"north", {"North", {}}, {"north"}}, {"east", {}, {"east"}}};
  scoring::AxisSpec total;
  total.kind = scoring::ColumnKind::points;
  total.of = "total";
  total.by_threshold = true;
  scoring::ClassSpec low;
  low.id = "low";
  low.below = scoring::Threshold::mean;
  scoring::ClassSpec high;
  high.id = "high";
  total.classes = {low, high};
  typology.axes = {state, total};
  ranking.typologies = {scoring::make_typology(typology, ranking.units, nodes)};
  return ranking;
}

inline scoring::ScoringOptions labelled_options() {
  scoring::ScoringOptions options;
  options.unit_label.any = "en";
  return options;
}

/// One line per row, cells joined by "|".
inline std::string joined_rows(const TableSheet& sheet) {
  std::string text;
  for (const auto& row : sheet.rows) {
    std::string line;
    for (const SheetCell& cell : row) line += (&cell == &row.front() ? "" : "|") + cell.text;
    text += line + "\n";
  }
  return text;
}

/// The headings, joined by "|".
inline std::string joined_headings(const TableSheet& sheet) {
  std::string text;
  for (const SheetColumn& column : sheet.columns) {
    text += (text.empty() ? "" : "|") + column.heading;
  }
  return text;
}

}  // namespace pondera::report
