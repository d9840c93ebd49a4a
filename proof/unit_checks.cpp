// SPDX-License-Identifier: Apache-2.0
#include "proof/unit_checks.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace pondera::proof {

namespace {

using UnitSet = std::set<std::string>;

UnitSet units_of(const PrintedTable& table) {
  UnitSet units;
  for (const PrintedColumn& column : table.columns) {
    for (const PrintedCell& cell : column.cells) {
      if (!cell.unit.empty()) units.insert(cell.unit);
    }
  }
  return units;
}

// Beyond this many tables their lists are not compared: every pair would be.
constexpr std::size_t most_tables_to_compare = 200;

bool list_the_same(const UnitSet& a, const UnitSet& b) {
  std::vector<std::string> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  const std::size_t all = a.size() + b.size() - shared.size();
  const std::size_t differing = all - shared.size();
  return differing <= std::max(most_differing_units, all / differing_share) &&
         shared.size() * 2 >= all;
}

/// What one table lacks and has beside the tables that are meant to list the same.
struct ListDifference {
  std::vector<std::string> missing;
  std::vector<std::string> stray;
  std::size_t peers = 0;
};

ListDifference difference_of(const std::vector<UnitSet>& lists, std::size_t table) {
  ListDifference result;
  if (lists.size() > most_tables_to_compare) return result;
  std::map<std::string, std::size_t> standing;
  for (std::size_t other = 0; other < lists.size(); ++other) {
    if (other == table || !list_the_same(lists[table], lists[other])) continue;
    ++result.peers;
    for (const std::string& unit : lists[other]) ++standing[unit];
  }
  for (const auto& [unit, tables] : standing) {
    if (!lists[table].contains(unit) && tables * 2 > result.peers) result.missing.push_back(unit);
  }
  for (const std::string& unit : lists[table]) {
    if (result.peers > 0 && !standing.contains(unit)) result.stray.push_back(unit);
  }
  return result;
}

Finding finding_at(const PrintedTable& table, const std::string& unit, Diagnostic diagnostic) {
  Finding finding;
  finding.diagnostic = std::move(diagnostic);
  finding.table = table.name;
  finding.unit = unit;
  finding.apart = true;
  return finding;
}

std::string in_table(const PrintedTable& table) {
  return table.name.empty() ? "" : "table '" + printable(table.name) + "': ";
}

/// All cells of a unit in a table, and which rows the table has.
std::vector<CellRef> cells_of_unit(const PrintedTables& tables,
                                   std::size_t table,
                                   const std::string& unit) {
  std::vector<CellRef> cells;
  for (std::size_t c = 0; c < tables[table].columns.size(); ++c) {
    cells.push_back({table, c, all_rows});
    const auto& column = tables[table].columns[c].cells;
    for (std::size_t r = 0; r < column.size(); ++r) {
      if (column[r].unit == unit) cells.push_back({table, c, r});
    }
  }
  return cells;
}

/// The two rows of a unit that stands twice, in the first column where it does.
struct TwicePlace {
  std::size_t column = 0;
  std::vector<std::size_t> rows;
};

std::map<std::string, TwicePlace> twice_in(const PrintedTable& table) {
  std::map<std::string, TwicePlace> twice;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::map<std::string, std::vector<std::size_t>> rows;
    const auto& cells = table.columns[c].cells;
    for (std::size_t r = 0; r < cells.size(); ++r) {
      if (!cells[r].unit.empty()) rows[cells[r].unit].push_back(r);
    }
    for (auto& [unit, of] : rows) {
      if (of.size() > 1) twice.try_emplace(unit, TwicePlace{c, std::move(of)});
    }
  }
  return twice;
}

/// Whether the numbers of a row fit the other numbers of `unit`; nothing when no sum says.
std::optional<bool> row_fits(const PrintedTable& table,
                             std::size_t row,
                             const std::string& unit,
                             const PrintedSums& sums) {
  std::optional<bool> fits;
  for (const PrintedColumn& column : table.columns) {
    if (row >= column.cells.size() || !column.cells[row].number) continue;
    const auto verdict = sums.verdict_if(unit, column.name, *column.cells[row].number);
    if (!verdict) continue;
    fits = fits.value_or(true) && *verdict != SumVerdict::impossible;
  }
  return fits;
}

constexpr std::size_t most_rows_to_try = 4;  // of one unit in one column; more is not a misprint

/// A row that is another unit's: which row, whose.
struct Swap {
  std::size_t row = 0;
  std::string unit;
};

/// Every way in which one of the rows belongs to a missing unit and the others to the unit itself.
std::vector<Swap> fitting_swaps(const PrintedTable& table,
                                const std::string& unit,
                                const std::vector<std::size_t>& rows,
                                const std::vector<std::string>& missing,
                                const PrintedSums& sums) {
  std::vector<Swap> swaps;
  if (rows.size() > most_rows_to_try) return swaps;
  for (const std::string& other : missing) {
    for (const std::size_t row : rows) {
      const bool rest_fits = std::ranges::all_of(rows, [&](std::size_t another) {
        return another == row || row_fits(table, another, unit, sums).value_or(true);
      });
      if (rest_fits && row_fits(table, row, other, sums).value_or(false)) {
        swaps.push_back({row, other});
      }
    }
  }
  return swaps;
}

bool same_numbers(const PrintedTable& table, const std::vector<std::size_t>& rows) {
  return std::ranges::all_of(table.columns, [&](const PrintedColumn& column) {
    return std::ranges::all_of(rows, [&](std::size_t row) {
      return row < column.cells.size() && column.cells[row].text == column.cells[rows.front()].text;
    });
  });
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most_listed = 5;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most_listed; ++i) {
    text += (i == 0 ? "'" : ", '") + printable(names[i]) + "'";
  }
  return names.size() > most_listed ? text + ", …" : text;
}

Finding twice_finding(const PrintedTables& tables,
                      std::size_t at,
                      const std::string& unit,
                      const TwicePlace& place,
                      const std::vector<std::string>& missing,
                      const PrintedSums& sums) {
  const PrintedTable& table = tables[at];
  const auto& cells = table.columns[place.column].cells;
  const auto swaps = fitting_swaps(table, unit, place.rows, missing, sums);
  const std::size_t row = swaps.size() == 1 ? swaps.front().row : place.rows.back();
  std::string mend;
  std::string expected;
  if (swaps.size() == 1) {
    expected = swaps.front().unit;
    mend = "write '" + printable(expected) + "' for '" + printable(unit) +
           "' in this row: the table lacks '" + printable(expected) + "', and " +
           printable(cells[row].text) + " is what its total and other parts leave for '" +
           printable(table.columns[place.column].name) + "'";
  } else if (!missing.empty()) {
    mend = "one of these rows may be that of " + listed(missing) + ", which the table lacks";
  } else if (same_numbers(table, place.rows)) {
    mend = "the rows are alike: delete one of them";
  } else {
    mend = "one of these rows is another unit's, or has to go";
  }
  std::string lines;
  std::string values;
  for (std::size_t i = 0; i < std::min(place.rows.size(), most_rows_to_try); ++i) {
    const std::size_t r = place.rows[i];
    lines += (lines.empty() ? "" : ", ") + std::to_string(cells[r].unit_spot.line);
    values += (values.empty() ? "" : ", ") + printable(cells[r].text);
  }
  if (place.rows.size() > most_rows_to_try) lines += ", …";
  const CellSpot spot = cells[row].unit_spot;
  Finding finding = finding_at(
      table, unit,
      error("proof.unit-twice", {table.file, spot.line, spot.column},
            in_table(table) + "'" + printable(unit) + "' stands in '" +
                printable(table.columns[place.column].name) + "' " +
                (place.rows.size() == 2 ? "twice" : std::to_string(place.rows.size()) + " times") +
                ": lines " + lines + ", with " + values,
            std::move(mend)));
  finding.column = table.columns[place.column].name;
  finding.found = unit;
  finding.expected = std::move(expected);
  finding.suspects = cells_of_unit(tables, at, unit);
  return finding;
}

/// Where a row with this number belongs in a column whose numbers fall: before the first smaller
/// one.
CellSpot place_for(const PrintedColumn& column, const std::optional<PrintedNumber>& number) {
  if (number) {
    for (const PrintedCell& cell : column.cells) {
      if (cell.number && is_below(cell.number->value, number->value)) return cell.unit_spot;
    }
    return column.cells.back().unit_spot;
  }
  return column.cells.front().unit_spot;
}

Finding missing_finding(const PrintedTables& tables,
                        std::size_t at,
                        const std::string& unit,
                        const ListDifference& list,
                        bool other_list,
                        const PrintedSums& sums) {
  const PrintedTable& table = tables[at];
  const PrintedColumn& column = table.columns.front();
  const auto implied = sums.implied(unit, column.name);
  const std::string value = implied ? implied->value.fixed_text(implied->decimals) : "";
  const CellSpot spot = place_for(column, implied);
  std::string mend = "add the row of '" + printable(unit) + "'";
  if (implied) {
    mend += ": its total and other parts leave " + value + " for '" + printable(column.name) + "'";
  }
  const std::string message = in_table(table) + "'" + printable(unit) +
                              "' is missing; it stands in " +
                              (list.peers == 1 ? "the other table" : "the other tables");
  const SourceSpot where{table.file, spot.line, spot.column};
  Finding finding =
      finding_at(table, unit,
                 other_list ? warning("proof.unit-missing", where, message,
                                      "nothing, if this table is of another selection of units")
                            : error("proof.unit-missing", where, message, std::move(mend)));
  finding.column = column.name;
  finding.expected = value;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    finding.suspects.push_back({at, c, all_rows});
  }
  return finding;
}

Finding stray_finding(const PrintedTables& tables,
                      std::size_t at,
                      const std::string& unit,
                      const std::string& meant,
                      std::size_t peers) {
  const PrintedTable& table = tables[at];
  const auto cells = cells_of_unit(tables, at, unit);
  const auto first =
      std::ranges::find_if(cells, [](const CellRef& ref) { return ref.row != all_rows; });
  const CellSpot spot = cell_of(tables, *first).unit_spot;
  const SourceSpot where{table.file, spot.line, spot.column};
  const std::string message =
      in_table(table) + "'" + printable(unit) + "' stands in no other table of the same units";
  Finding finding = finding_at(
      table, unit,
      meant.empty() ? warning("proof.unit-stray", where, message,
                              "nothing, if this table is of another selection of units")
                    : error("proof.unit-stray", where,
                            message + ", and '" + printable(meant) + "' is missing",
                            "write '" + printable(meant) + "' for '" + printable(unit) + "'" +
                                (peers == 1 ? ", or the other way round in the other table" : "")));
  finding.found = unit;
  finding.expected = meant;
  finding.suspects = cells;
  return finding;
}

/// Pairs a stray name with the missing one that it nearly is; takes both out of the lists.
std::vector<std::pair<std::string, std::string>> misspelt(ListDifference& list) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto strays = list.stray;
  for (const std::string& stray : strays) {
    const auto meant = nearest_name(stray, list.missing);
    if (!meant) continue;
    pairs.emplace_back(stray, *meant);
    std::erase(list.stray, stray);
    std::erase(list.missing, pairs.back().second);
  }
  return pairs;
}

Findings rows_without_unit(const PrintedTables& tables) {
  Findings found;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    std::set<int> told;
    for (std::size_t c = 0; c < tables[t].columns.size(); ++c) {
      const auto& cells = tables[t].columns[c].cells;
      for (std::size_t r = 0; r < cells.size(); ++r) {
        const CellSpot spot = cells[r].unit_spot;
        if (!cells[r].unit.empty() || is_full(found) || !told.insert(spot.line).second) continue;
        found.push_back(finding_at(
            tables[t], "",
            error("proof.no-unit", {tables[t].file, spot.line, spot.column},
                  in_table(tables[t]) + "this row names no unit", "write whose values they are")));
        found.back().suspects = {{t, c, all_rows}, {t, c, r}};
      }
    }
  }
  return found;
}

class UnitLists {
 public:
  UnitLists(const PrintedTables& tables, const PrintedSums& sums) : tables_(tables), sums_(sums) {
    for (const PrintedTable& table : tables) lists_.push_back(units_of(table));
  }

  Findings findings() {
    for (std::size_t t = 0; t < tables_.size() && !is_full(found_); ++t) look_at(t);
    return std::move(found_);
  }

 private:
  void look_at(std::size_t t) {
    ListDifference list = difference_of(lists_, t);
    take_twice(t, list);
    take_misspelt(t, list);
    const bool other_list = !list.stray.empty() && !list.missing.empty();
    for (const std::string& unit : list.missing) {
      if (explained_.contains(unit)) continue;
      found_.push_back(missing_finding(tables_, t, unit, list, other_list, sums_));
    }
    if (list.peers < 2) return;
    for (const std::string& unit : list.stray) {
      found_.push_back(stray_finding(tables_, t, unit, "", list.peers));
    }
  }

  /// Units that stand twice; what explains one of them is not missing besides.
  void take_twice(std::size_t t, ListDifference& list) {
    for (const auto& [unit, place] : twice_in(tables_[t])) {
      if (is_full(found_)) return;
      Finding finding = twice_finding(tables_, t, unit, place, list.missing, sums_);
      if (list.missing.size() == 1 || !finding.expected.empty()) {
        const std::string taken = finding.expected.empty() ? list.missing[0] : finding.expected;
        std::erase(list.missing, taken);
      }
      found_.push_back(std::move(finding));
    }
  }

  void take_misspelt(std::size_t t, ListDifference& list) {
    for (const auto& [stray, meant] : misspelt(list)) {
      explained_.insert(stray);
      if (told_.contains({meant, stray})) continue;  // two tables: the other one said so
      told_.insert({stray, meant});
      found_.push_back(stray_finding(tables_, t, stray, meant, list.peers));
    }
  }

  const PrintedTables& tables_;
  const PrintedSums& sums_;
  std::vector<UnitSet> lists_;
  std::set<std::string> explained_;
  std::set<std::pair<std::string, std::string>> told_;
  Findings found_;
};

}  // namespace

Findings unit_findings(const PrintedTables& tables, const PrintedSums& sums) {
  Findings found = rows_without_unit(tables);
  Findings lists = UnitLists(tables, sums).findings();
  std::ranges::move(lists, std::back_inserter(found));
  return found;
}

}  // namespace pondera::proof
