// SPDX-License-Identifier: Apache-2.0
#include "proof/value_checks.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"
#include "proof/table_headings.hpp"
#include "scoring/score_text.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace pondera::proof {

namespace {

using Look = std::function<void(const CellRef&, const PrintedColumn&, const PrintedCell&)>;

void for_each_cell(const PrintedTables& tables, const Look& look) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t c = 0; c < tables[t].columns.size(); ++c) {
      const PrintedColumn& column = tables[t].columns[c];
      for (std::size_t r = 0; r < column.cells.size(); ++r)
        look({t, c, r}, column, column.cells[r]);
    }
  }
}

SourceSpot place_of_value(const PrintedTables& tables, const CellRef& ref) {
  const CellSpot spot = cell_of(tables, ref).spot;
  return {tables[ref.table].file, spot.line, spot.column};
}

Finding value_finding(const PrintedTables& tables, const CellRef& ref, Diagnostic diagnostic) {
  Finding finding;
  finding.diagnostic = std::move(diagnostic);
  finding.table = tables[ref.table].name;
  finding.column = tables[ref.table].columns[ref.column].name;
  finding.unit = cell_of(tables, ref).unit;
  finding.found = cell_of(tables, ref).text;
  finding.suspects = {ref};
  return finding;
}

std::string whose(const PrintedColumn& column, const PrintedCell& cell) {
  return "'" + printable(column.name) + "' of '" + printable(cell.unit) + "'";
}

/// A multiple of the grid in print: k · grid with so many decimals.
std::string step_text(Int128 k, const Rational& grid, int decimals) {
  const auto step = Rational::make(k, 1);
  PONDERA_ASSERT(step);
  const auto value = multiply(*step, grid);
  PONDERA_ASSERT(value);
  return value->fixed_text(decimals);
}

/// The nearest printed multiples below and above, "52.25 or 52.28".
std::string nearest_steps(const PrintedNumber& number, const Rational& grid) {
  const GridSteps none = grid_steps(number, grid);  // first = last + 1: the steps on either side
  const std::string below = step_text(none.last, grid, number.decimals);
  const std::string above = step_text(none.first, grid, number.decimals);
  return below == above ? below : below + " or " + above;
}

std::string decimals_text(int decimals) {
  return std::to_string(decimals) + (decimals == 1 ? " decimal" : " decimals");
}

/// The decimals of at least four in five of a column's numbers.
std::optional<int> common_decimals(const PrintedColumn& column) {
  std::map<int, std::size_t> counts;
  std::size_t numbers = 0;
  for (const PrintedCell& cell : column.cells) {
    if (!cell.number) continue;
    ++counts[cell.number->decimals];
    ++numbers;
  }
  for (const auto& [decimals, count] : counts) {
    if (count * common_decimals_share >= numbers * (common_decimals_share - 1)) return decimals;
  }
  return std::nullopt;
}

/// Whether most numbers of the column have a sign %.
bool mostly_percent(const PrintedColumn& column) {
  std::ptrdiff_t balance = 0;
  for (const PrintedCell& cell : column.cells) {
    if (cell.number) balance += cell.number->percent ? 1 : -1;
  }
  return balance > 0;
}

/// Cells of one unit and column beside the first of another table with a number that cannot be the
/// same. A unit that stands twice in one table agrees when either row does.
std::vector<std::pair<CellRef, CellRef>> differing_pairs(const PrintedTables& tables,
                                                         const std::vector<CellRef>& refs,
                                                         const Grid& grid) {
  const auto agree = [&](const CellRef& a, const CellRef& b) {
    return can_be_equal(*cell_of(tables, a).number, *cell_of(tables, b).number, grid);
  };
  std::vector<std::pair<CellRef, CellRef>> pairs;
  for (const CellRef& ref : refs) {
    const auto other =
        std::ranges::find_if(refs, [&](const CellRef& before) { return before.table < ref.table; });
    if (other == refs.end()) continue;
    const bool agrees = std::ranges::any_of(
        refs, [&](const CellRef& any) { return any.table != ref.table && agree(any, ref); });
    const bool other_agrees = std::ranges::any_of(
        refs, [&](const CellRef& any) { return any.table == ref.table && agree(any, *other); });
    if (!agrees && !other_agrees) pairs.emplace_back(ref, *other);
  }
  return pairs;
}

/// Whether the sums of the cell's unit hold with its number; nothing when none has it.
std::optional<bool> sums_hold(const PrintedTables& tables,
                              const CellRef& ref,
                              const PrintedSums& sums) {
  const PrintedCell& cell = cell_of(tables, ref);
  const auto verdict =
      sums.verdict_if(cell.unit, tables[ref.table].columns[ref.column].name, *cell.number);
  if (!verdict) return std::nullopt;
  return *verdict != SumVerdict::impossible;
}

Finding difference_finding(const PrintedTables& tables,
                           const CellRef& ref,
                           const CellRef& other,
                           const PrintedSums& sums) {
  const bool here_holds = sums_hold(tables, ref, sums).value_or(true);
  const bool other_holds = sums_hold(tables, other, sums).value_or(true);
  const bool decided = here_holds != other_holds;
  const CellRef& wrong = decided && here_holds ? other : ref;
  const CellRef& right = decided && here_holds ? ref : other;
  const PrintedCell& cell = cell_of(tables, wrong);
  const PrintedCell& beside = cell_of(tables, right);
  Finding finding =
      value_finding(tables, wrong,
                    error("proof.values-differ", place_of_value(tables, wrong),
                          whose(tables[wrong.table].columns[wrong.column], cell) + " is printed " +
                              printable(cell.text) + " here and " + printable(beside.text) +
                              " in table '" + printable(tables[right.table].name) + "' (line " +
                              std::to_string(beside.spot.line) + ")",
                          decided ? "write " + printable(beside.text) + ": with it the sum holds"
                                  : "one of the two is a misprint"));
  finding.expected = beside.text;
  if (!decided) finding.suspects = {wrong, right};
  return finding;
}

/// How the numbers of a column are to be printed.
struct PrintStyle {
  std::optional<int> decimals;
  bool percent = false;
  bool asked_for = false;  ///< the decimals are the user's, not the column's
};

Finding unlike_decimals(const PrintedTables& tables, const CellRef& ref, const PrintStyle& style) {
  const PrintedCell& cell = cell_of(tables, ref);
  const bool fewer = cell.number->decimals < *style.decimals;
  const std::string value =
      cell.number->value.fixed_text(*style.decimals) + (style.percent ? " %" : "");
  Finding finding = value_finding(
      tables, ref,
      error("proof.unlike-decimals", place_of_value(tables, ref),
            whose(tables[ref.table].columns[ref.column], cell) + " is printed " +
                printable(cell.text) + ", with " + decimals_text(cell.number->decimals) +
                (style.asked_for ? "; it should have " : "; the others of the column have ") +
                decimals_text(*style.decimals),
            "write " + value +
                (fewer ? ", or the digits that were lost" : ", or so many decimals everywhere")));
  finding.expected = value;
  return finding;
}

Finding unlike_percent(const PrintedTables& tables, const CellRef& ref, const PrintStyle& style) {
  const PrintedCell& cell = cell_of(tables, ref);
  const std::string value =
      cell.number->value.fixed_text(cell.number->decimals) + (style.percent ? " %" : "");
  Finding finding =
      value_finding(tables, ref,
                    error("proof.unlike-decimals", place_of_value(tables, ref),
                          whose(tables[ref.table].columns[ref.column], cell) + " is printed " +
                              printable(cell.text) +
                              (style.percent ? ", without the sign % of the others"
                                             : ", with a sign % that the others lack"),
                          "write " + value));
  finding.expected = value;
  return finding;
}

/// What a column prints unlike its other numbers; `first` is its first cell.
void add_unlike_print(Findings& found,
                      const PrintedTables& tables,
                      const CellRef& first,
                      std::optional<int> wanted) {
  const PrintedColumn& column = tables[first.table].columns[first.column];
  const PrintStyle style{wanted ? wanted : common_decimals(column), mostly_percent(column),
                         wanted.has_value()};
  for (std::size_t r = 0; r < column.cells.size() && !is_full(found); ++r) {
    const auto& number = column.cells[r].number;
    if (!number) continue;
    const CellRef ref{first.table, first.column, r};
    if (style.decimals && number->decimals != *style.decimals) {
      found.push_back(unlike_decimals(tables, ref, style));
    } else if (number->percent != style.percent) {
      found.push_back(unlike_percent(tables, ref, style));
    }
  }
}

}  // namespace

Findings number_findings(const PrintedTables& tables) {
  Findings found;
  for_each_cell(
      tables, [&](const CellRef& ref, const PrintedColumn& column, const PrintedCell& cell) {
        if (!cell.number && !is_missing_mark(cell.text) && !is_full(found)) {
          found.push_back(value_finding(
              tables, ref,
              error("proof.not-a-number", place_of_value(tables, ref),
                    whose(column, cell) + " is '" + printable(cell.text) + "', which is no number",
                    scoring::parse_score(cell.text).hint)));
        }
      });
  return found;
}

Findings grid_findings(const PrintedTables& tables, const Rational& grid) {
  Findings found;
  const std::string name =
      std::to_string(static_cast<std::int64_t>(grid.numerator())) +
      (grid.denominator() == 1
           ? ""
           : "/" + std::to_string(static_cast<std::int64_t>(grid.denominator())));
  for_each_cell(
      tables, [&](const CellRef& ref, const PrintedColumn& column, const PrintedCell& cell) {
        if (is_full(found) || !cell.number || !grid_steps(*cell.number, grid).none()) return;
        const std::string nearest = nearest_steps(*cell.number, grid);
        found.push_back(
            value_finding(tables, ref,
                          error("proof.off-grid", place_of_value(tables, ref),
                                whose(column, cell) + " is printed " + printable(cell.text) +
                                    "; no multiple of " + name + " rounds to it",
                                "the nearest that do are " + nearest)));
        found.back().expected = nearest;
      });
  return found;
}

Findings decimals_findings(const PrintedTables& tables, std::optional<int> wanted) {
  Findings found;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t c = 0; c < tables[t].columns.size(); ++c) {
      add_unlike_print(found, tables, {t, c, 0}, wanted);
    }
  }
  return found;
}

Findings difference_findings(const PrintedTables& tables,
                             const Grid& grid,
                             const PrintedSums& sums) {
  std::map<std::pair<std::string, std::string>, std::vector<CellRef>> places;
  for_each_cell(tables,
                [&](const CellRef& ref, const PrintedColumn& column, const PrintedCell& cell) {
                  if (!cell.number) return;
                  auto& of = places[{cell.unit, column.name}];
                  if (of.size() < most_places) of.push_back(ref);
                });
  Findings found;
  for (const auto& [key, refs] : places) {
    for (const auto& [ref, other] : differing_pairs(tables, refs, grid)) {
      if (is_full(found)) return found;
      found.push_back(difference_finding(tables, ref, other, sums));
    }
  }
  return found;
}

}  // namespace pondera::proof
