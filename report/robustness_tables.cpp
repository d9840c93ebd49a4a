// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_tables.hpp"

#include "core/assert.hpp"
#include "core/csv_table.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pondera::report {

namespace {

using robustness::Removed;
using robustness::Robustness;
using Cells = std::vector<std::string>;

std::string cell(const std::optional<double>& value) {
  return value ? number_text(*value) : "";
}

std::string joined_ids(const Cells& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

std::string units_csv(const Robustness& found) {
  Cells heading = {"rank", "unit", "total"};
  for (const robustness::RankSpread& spread : found.spreads) {
    const std::string name(robustness::draw_kind(spread.kind).name);
    for (const char* what : {"lower", "median", "upper", "best", "worst", "first_share"}) {
      heading.push_back(name + "_" + what);
    }
  }
  const bool methods = !found.methods.units.empty();
  if (methods) heading.insert(heading.end(), {"methods_best", "methods_worst"});
  std::string csv = csv_line(heading);
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    const robustness::RankedUnit& unit = found.units[i];
    Cells row = {std::to_string(unit.rank), unit.unit, number_text(unit.total)};
    for (const robustness::RankSpread& spread : found.spreads) {
      const robustness::UnitSpread& over = spread.units[i];
      for (const int rank : {over.lower, over.median, over.upper, over.best, over.worst}) {
        row.push_back(std::to_string(rank));
      }
      row.push_back(number_text(over.acceptability.front()));
    }
    if (methods) {
      row.push_back(std::to_string(found.methods.units[i].best));
      row.push_back(std::to_string(found.methods.units[i].worst));
    }
    csv += csv_line(row);
  }
  return csv;
}

std::string acceptability_csv(const Robustness& found) {
  std::string csv = csv_line({"kind", "unit", "rank", "share"});
  for (const robustness::RankSpread& spread : found.spreads) {
    const std::string name(robustness::draw_kind(spread.kind).name);
    for (const robustness::UnitSpread& unit : spread.units) {
      for (std::size_t r = 0; r < unit.acceptability.size(); ++r) {
        if (unit.acceptability[r] == 0) continue;
        csv +=
            csv_line({name, unit.unit, std::to_string(r + 1), number_text(unit.acceptability[r])});
      }
    }
  }
  return csv;
}

std::string neighbours_csv(const Robustness& found) {
  std::string csv = csv_line({"rank", "first", "second", "gap", "panel", "any", "any_exact",
                              "indicator", "weight", "swap_at", "distance", "assessors", "strata"});
  for (const robustness::Neighbours& pair : found.neighbours) {
    const auto& change = pair.change;
    csv += csv_line({std::to_string(pair.rank), pair.first, pair.second, number_text(pair.gap),
                     cell(pair.panel), cell(pair.any), pair.any_exact ? "yes" : "no",
                     change ? change->indicator : "", change ? number_text(change->weight) : "",
                     change ? number_text(change->at) : "", cell(pair.distance),
                     joined_ids(pair.assessors), joined_ids(pair.strata)});
  }
  return csv;
}

std::string removals_csv(const Robustness& found) {
  constexpr std::array names = {"assessor", "stratum", "indicator"};
  std::string csv = csv_line({"what", "id", "possible", "mean_shift", "unit", "from", "to"});
  for (const robustness::Removal& removal : found.removals) {
    const std::string what = names.at(static_cast<std::size_t>(removal.what));
    const std::string shift = removal.possible ? number_text(removal.mean_shift) : "";
    const std::string possible = removal.possible ? "yes" : "no";
    if (removal.moves.empty()) {
      csv += csv_line({what, removal.id, possible, shift, "", "", ""});
    }
    for (const robustness::RankMove& move : removal.moves) {
      csv += csv_line({what, removal.id, possible, shift, move.unit, std::to_string(move.from),
                       std::to_string(move.to)});
    }
  }
  return csv;
}

std::string stability_csv(const Robustness& found) {
  std::string csv =
      csv_line({"indicator", "weight", "lower", "upper", "below_first", "below_second",
                "above_first", "above_second", "first_lower", "first_upper"});
  for (const robustness::WeightStability& row : found.stability) {
    csv +=
        csv_line({row.indicator, number_text(row.weight), number_text(row.lower), cell(row.upper),
                  row.below ? row.below->first : "", row.below ? row.below->second : "",
                  row.above ? row.above->first : "", row.above ? row.above->second : "",
                  number_text(row.first_lower), cell(row.first_upper)});
  }
  return csv;
}

std::string methods_csv(const Robustness& found) {
  Cells heading;
  for (const robustness::MethodFactor& factor : found.methods.factors) {
    heading.push_back(factor.name);
  }
  heading.emplace_back("mean_shift");
  for (const robustness::RankedUnit& unit : found.units) heading.push_back(unit.unit);
  std::string csv = csv_line(heading);
  for (const robustness::MethodCell& combination : found.methods.cells) {
    Cells row;
    for (std::size_t f = 0; f < found.methods.factors.size(); ++f) {
      row.push_back(found.methods.factors[f].levels[combination.levels[f]]);
    }
    row.push_back(number_text(combination.shift));
    for (const int rank : combination.ranks) row.push_back(std::to_string(rank));
    csv += csv_line(row);
  }
  return csv;
}

struct TableRow {
  std::string_view name;
  std::string (*csv)(const Robustness& found) = nullptr;
};

constexpr std::array<TableRow, 6> robustness_tables = {{{"units", units_csv},
                                                        {"acceptability", acceptability_csv},
                                                        {"neighbours", neighbours_csv},
                                                        {"removals", removals_csv},
                                                        {"stability", stability_csv},
                                                        {"methods", methods_csv}}};

}  // namespace

std::vector<std::string> robustness_table_names() {
  std::vector<std::string> names;
  for (const TableRow& row : robustness_tables) names.emplace_back(row.name);
  return names;
}

std::string robustness_csv(const Robustness& found, std::string_view table) {
  const auto row = std::ranges::find(robustness_tables, table, &TableRow::name);
  PONDERA_ASSERT(row != robustness_tables.end());
  return row->csv(found);
}

}  // namespace pondera::report
