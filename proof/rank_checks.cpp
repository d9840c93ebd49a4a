// SPDX-License-Identifier: Apache-2.0
#include "proof/rank_checks.hpp"

#include "core/utf8.hpp"
#include "proof/column_ranking.hpp"
#include "proof/out_of_order.hpp"
#include "proof/table_headings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace pondera::proof {

namespace {

using Ranks = std::vector<std::optional<Rational>>;

// A table of fewer rows has no order that one row could break.
constexpr std::size_t least_ordered_rows = 4;
constexpr std::size_t moved_row_share = 10;  // one row in ten may be moved; more is another order

std::string rank_number(const Rational& rank) {
  return rank.fixed_text(rank.denominator() == 1 ? 0 : 1);
}

Ranks own_ranks(const PrintedColumn& column) {
  Ranks ranks;
  for (const PrintedCell& cell : column.cells) ranks.push_back(cell.rank);
  return ranks;
}

/// One column with its ranks, and where it stands.
struct RankedColumn {
  std::size_t table = 0;
  std::size_t column = 0;
  Ranks ranks;
};

class RankReport {
 public:
  RankReport(const PrintedTables& tables, const RankOptions& options, RankFindings& out)
      : tables_(tables), options_(options), out_(out) {}

  void look_at(const RankedColumn& ranked) {
    ColumnRanking ranking =
        column_ranking(column_of(ranked), ranked.ranks, options_.convention, options_.grid);
    if (ranking.ranked == 0) {
      rows_by_value(ranked);
      return;
    }
    if (options_.convention) ranking = told_other_convention(ranked, std::move(ranking));
    const PrintedTable& table = tables_[ranked.table];
    out_.rankings.push_back({table.name, column_of(ranked).name, ranking.convention,
                             ranking.has_ties, ranking.ascending});
    if (ranking.unexplained) {
      unexplained(ranked, ranking);
      return;
    }
    wrong_ranks(ranked, ranking);
    wrong_values(ranked, ranking);
    gaps(ranked, ranking);
    splits(ranked, ranking);
    row_order(ranked, ranking);
  }

 private:
  [[nodiscard]] const PrintedColumn& column_of(const RankedColumn& ranked) const {
    return tables_[ranked.table].columns[ranked.column];
  }

  Finding& add(const RankedColumn& ranked, std::size_t row, bool at_rank, Diagnostic diagnostic) {
    const PrintedTable& table = tables_[ranked.table];
    const PrintedCell& cell = column_of(ranked).cells[row];
    const CellSpot spot = at_rank ? cell.rank_spot : cell.spot;
    diagnostic.where = {table.file, spot.line, spot.column};
    Finding finding;
    finding.diagnostic = std::move(diagnostic);
    finding.table = table.name;
    finding.column = column_of(ranked).name;
    finding.unit = cell.unit;
    finding.found = at_rank ? cell.rank_text : cell.text;
    finding.suspects = {{ranked.table, ranked.column, row}};
    out_.findings.push_back(std::move(finding));
    return out_.findings.back();
  }

  [[nodiscard]] std::string named(const RankedColumn& ranked, std::size_t row) const {
    const PrintedCell& cell = column_of(ranked).cells[row];
    return "'" + printable(cell.unit) + "' (" + printable(cell.text) + ", rank " +
           printable(cell.rank_text) + ")";
  }

  /// Ranks that all follow under a convention other than the one that is meant are told once.
  ColumnRanking told_other_convention(const RankedColumn& ranked, ColumnRanking ranking) {
    if (ranking.cost() == 0 || ranking.unexplained) return ranking;
    ColumnRanking other = column_ranking(column_of(ranked), ranked.ranks, {}, options_.grid);
    if (other.cost() >= ranking.cost()) return ranking;
    std::size_t row = 0;
    while (!ranked.ranks[row]) ++row;
    if (!ranking.gaps.empty()) row = ranking.gaps.front().row;
    if (!ranking.wrong_ranks.empty()) row = ranking.wrong_ranks.front().row;
    const ConventionRow& meant = convention_row(*options_.convention);
    const ConventionRow& seen = convention_row(other.convention);
    add(ranked, row, true,
        error("proof.rank-convention", {},
              "the ranks of " + table_name(ranked) + " are " + std::string(seen.name) + " ranks (" +
                  std::string(seen.digits) + "), not " + std::string(meant.name) + " ones (" +
                  std::string(meant.digits) + "): here " +
                  printable(column_of(ranked).cells[row].rank_text),
              "rank the table anew, or say --ranks " + std::string(seen.name)))
        .suspects.clear();
    return other;
  }

  [[nodiscard]] std::string table_name(const RankedColumn& ranked) const {
    const PrintedTable& table = tables_[ranked.table];
    return "table '" + printable(table.name) + "'";
  }

  void unexplained(const RankedColumn& ranked, const ColumnRanking& ranking) {
    std::size_t row = 0;
    while (!ranked.ranks[row]) ++row;
    add(ranked, row, true,
        error("proof.ranks-unexplained", {},
              "the ranks of " + table_name(ranked) + " do not follow from '" +
                  printable(column_of(ranked).name) + "': " + std::to_string(ranking.out_of_order) +
                  " of " + std::to_string(ranking.ranked) + " are out of order",
              "print the column that the ranks follow, or rank the table anew"))
        .suspects.clear();
  }

  void wrong_ranks(const RankedColumn& ranked, const ColumnRanking& ranking) {
    for (const auto& wrong : ranking.wrong_ranks) {
      if (is_full(out_.findings)) return;
      const PrintedCell& cell = column_of(ranked).cells[wrong.row];
      const std::string expected = rank_number(wrong.expected);
      const std::string who = "'" + printable(cell.unit) + "'";
      Diagnostic told =
          wrong.unlike_tie
              ? error("proof.unlike-tie", {},
                      who + " shares rank " + printable(cell.rank_text) +
                          " with the row above, whose printed value is not " + printable(cell.text),
                      "its rank is " + expected + ", if its value is right")
              : error("proof.wrong-rank", {},
                      "rank " + printable(cell.rank_text) + " of " + who +
                          " does not follow from '" + printable(column_of(ranked).name) + "', " +
                          printable(cell.text),
                      "by its value its rank is " + expected);
      Finding& finding = add(ranked, wrong.row, true, std::move(told));
      finding.expected = expected;
      if (wrong.twin) finding.suspects.push_back({ranked.table, ranked.column, *wrong.twin});
      if (wrong.last) finding.suspects.push_back({ranked.table, ranked.column, all_rows});
    }
  }

  void wrong_values(const RankedColumn& ranked, const ColumnRanking& ranking) {
    for (const auto& wrong : ranking.wrong_values) {
      if (is_full(out_.findings)) return;
      const PrintedCell& cell = column_of(ranked).cells[wrong.row];
      std::string between;
      if (wrong.above) between = "below " + named(ranked, *wrong.above);
      if (wrong.below) {
        between +=
            (between.empty() ? "" : " and ") + std::string("above ") + named(ranked, *wrong.below);
      }
      const std::string value = printable(cell.text) + " in '" + printable(column_of(ranked).name) +
                                "' of '" + printable(cell.unit) + "'";
      Diagnostic told =
          wrong.unlike_tie
              ? error("proof.unlike-tie", {},
                      value + " is not the value of the others with rank " +
                          printable(cell.rank_text),
                      "correct the value if the rank is right")
              : error("proof.wrong-rank", {},
                      value + " does not go with rank " + printable(cell.rank_text) +
                          ", which puts it " + between,
                      "correct the value if the rank is right, or the ranks from here on");
      Finding& finding = add(ranked, wrong.row, false, std::move(told));
      if (wrong.rival) {
        finding.suspects.push_back({ranked.table, ranked.column, *wrong.rival});
      }
    }
  }

  void gaps(const RankedColumn& ranked, const ColumnRanking& ranking) {
    if (ranking.gaps.size() > std::max(most_rank_outliers, ranking.ranked / rank_outlier_share)) {
      const std::size_t row = ranking.gaps.front().row;
      add(ranked, row, true,
          note("proof.rank-gap", {},
               "ranks of " + table_name(ranked) + " leave out " +
                   std::to_string(ranking.gaps.size()) +
                   " places or more: is it an excerpt of a longer table?"))
          .suspects = {{ranked.table, ranked.column, all_rows}};
      return;
    }
    for (const auto& gap : ranking.gaps) {
      const bool missing = is_below(Rational(0), gap.by);
      const Rational size = missing ? gap.by : difference(Rational(0), gap.by);
      add(ranked, gap.row, true,
          error("proof.rank-gap", {},
                "from here on the ranks of " + table_name(ranked) + " are " +
                    (missing ? "larger" : "smaller") + " by " + rank_number(size) +
                    " than the rows above make them",
                missing ? "look for a row that is missing above this one"
                        : "look for a row too many above this one"))
          .suspects.push_back({ranked.table, ranked.column, all_rows});
    }
  }

  void splits(const RankedColumn& ranked, const ColumnRanking& ranking) {
    for (const std::size_t row : ranking.splits) {
      if (is_full(out_.findings)) return;
      const PrintedCell& cell = column_of(ranked).cells[row];
      add(ranked, row, true,
          note("proof.tie-beyond-print", {},
               "'" + printable(cell.unit) + "' is printed " + printable(cell.text) +
                   ", as others with a better rank than " + printable(cell.rank_text),
               "right, if ranks follow unrounded values; say so below the table"));
    }
  }

  /// Rows that do not stand in the order of their ranks (or values), where nearly all do.
  void moved_rows(const RankedColumn& ranked,
                  const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& keys,
                  const std::string& by) {
    const auto moved = out_of_order(keys);
    if (rows.size() < least_ordered_rows ||
        moved.size() > std::max<std::size_t>(1, rows.size() / moved_row_share)) {
      return;
    }
    for (const std::size_t at : moved) {
      if (is_full(out_.findings)) return;
      const PrintedCell& cell = column_of(ranked).cells[rows[at]];
      add(ranked, rows[at], by == "rank",
          error("proof.rows-out-of-order", {},
                "the row of '" + printable(cell.unit) + "' does not stand where its " + by + ", " +
                    printable(by == "rank" ? cell.rank_text : cell.text) + ", puts it",
                "move the row, or correct its " + by));
    }
  }

  /// Rows whose rank is wrong stand where another rank would put them.
  void row_order(const RankedColumn& ranked, const ColumnRanking& ranking) {
    std::vector<std::size_t> rows;
    std::vector<Rational> sorted;
    for (std::size_t r = 0; r < ranked.ranks.size(); ++r) {
      const bool wrong =
          std::ranges::count(ranking.wrong_ranks, r, &ColumnRanking::WrongRank::row) > 0;
      if (!ranked.ranks[r] || wrong) continue;
      rows.push_back(r);
      sorted.push_back(*ranked.ranks[r]);
    }
    std::ranges::sort(sorted, is_below);
    std::vector<std::size_t> keys;
    for (const std::size_t r : rows) {
      const auto at = std::ranges::lower_bound(sorted, *ranked.ranks[r], is_below);
      keys.push_back(static_cast<std::size_t>(at - sorted.begin()));
    }
    moved_rows(ranked, rows, keys, "rank");
  }

  /// A column without ranks whose values nearly all fall (or rise) from row to row.
  void rows_by_value(const RankedColumn& ranked) {
    std::vector<std::size_t> rows;
    std::vector<Rational> sorted;
    const auto& cells = column_of(ranked).cells;
    for (std::size_t r = 0; r < cells.size(); ++r) {
      if (!cells[r].number) continue;
      rows.push_back(r);
      sorted.push_back(cells[r].number->value);
    }
    std::ranges::sort(sorted, is_below);
    std::vector<std::size_t> rising;
    for (const std::size_t r : rows) {
      const auto at = std::ranges::lower_bound(sorted, cells[r].number->value, is_below);
      rising.push_back(static_cast<std::size_t>(at - sorted.begin()));
    }
    std::vector<std::size_t> falling;
    for (const std::size_t key : rising) falling.push_back(sorted.size() - key);
    const bool falls = out_of_order(falling).size() <= out_of_order(rising).size();
    moved_rows(ranked, rows, falls ? falling : rising, "value");
  }

  const PrintedTables& tables_;
  const RankOptions& options_;
  RankFindings& out_;
};

Finding rank_differs(const PrintedTable& table,
                     const PrintedCell& cell,
                     const CellRef& ref,
                     const std::string& most) {
  const std::string& column = table.columns[ref.column].name;
  Finding finding;
  finding.diagnostic =
      error("proof.rank-differs", {table.file, cell.rank_spot.line, cell.rank_spot.column},
            "rank " + printable(cell.rank_text) + " of '" + printable(cell.unit) + "' beside '" +
                printable(column) + "'; the other columns of table '" + printable(table.name) +
                "' have " + printable(most),
            "write " + printable(most));
  finding.table = table.name;
  finding.column = column;
  finding.unit = cell.unit;
  finding.found = cell.rank_text;
  finding.expected = most;
  finding.suspects = {ref};
  return finding;
}

using CellsByRank = std::map<std::string, std::vector<CellRef>>;

/// Cells whose rank fewer of the unit's cells have than `most`.
std::vector<CellRef> in_the_minority(const CellsByRank& by_rank, std::size_t most) {
  std::vector<CellRef> cells;
  for (const auto& [text, refs] : by_rank) {
    if (refs.size() < most) cells.insert(cells.end(), refs.begin(), refs.end());
  }
  return cells;
}

/// The rank that most columns print beside a unit; and, as findings, the cells with another one.
Ranks agreed_ranks(const PrintedTables& tables, std::size_t t, std::size_t c, Findings& found) {
  const PrintedTable& table = tables[t];
  Ranks ranks = own_ranks(table.columns[c]);
  std::map<std::string, CellsByRank> by_unit;
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    for (std::size_t r = 0; r < table.columns[k].cells.size(); ++r) {
      const PrintedCell& cell = table.columns[k].cells[r];
      by_unit[cell.unit][cell.rank_text].push_back({t, k, r});
    }
  }
  for (const auto& [unit, by_rank] : by_unit) {
    if (by_rank.size() < 2) continue;
    const auto most = std::ranges::max_element(
        by_rank, {}, [](const auto& entry) { return entry.second.size(); });
    const auto agreed = cell_of(tables, most->second.front()).rank;
    for (const CellRef& ref : in_the_minority(by_rank, most->second.size())) {
      if (is_full(found)) return ranks;
      found.push_back(rank_differs(table, cell_of(tables, ref), ref, most->first));
      if (ref.column == c) ranks[ref.row] = agreed;
    }
  }
  return ranks;
}

/// The column that the table's ranks follow: the total (or the first), unless they follow another
/// one so much better that misprints do not explain it.
std::size_t ranking_column(const PrintedTable& table, const RankOptions& options) {
  const auto total = std::ranges::find_if(
      table.columns, [](const PrintedColumn& column) { return is_total_heading(column.name); });
  const std::size_t usual =
      total == table.columns.end() ? 0 : static_cast<std::size_t>(total - table.columns.begin());
  std::vector<std::size_t> costs;
  for (const PrintedColumn& column : table.columns) {
    costs.push_back(column_ranking(column, own_ranks(column), {}, options.grid).cost());
  }
  const auto least = std::ranges::min_element(costs);
  const std::size_t by_misprints =
      std::max<std::size_t>(1, table.columns[usual].cells.size() / moved_row_share);
  return costs[usual] - *least > by_misprints ? static_cast<std::size_t>(least - costs.begin())
                                              : usual;
}

Finding not_a_rank(const PrintedTable& table, const PrintedCell& cell, std::size_t t) {
  Finding finding;
  finding.diagnostic =
      error("proof.not-a-rank", {table.file, cell.rank_spot.line, cell.rank_spot.column},
            "'" + printable(cell.rank_text) + "' is no rank", "write a number, such as 7");
  finding.table = table.name;
  finding.unit = cell.unit;
  finding.found = cell.rank_text;
  finding.apart = true;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    finding.suspects.push_back({t, c, all_rows});  // the ranks go on without it
  }
  return finding;
}

/// Of one table; a wide one repeats a row's rank beside every value.
void add_ranks_that_are_none(const PrintedTable& table, std::size_t t, Findings& found) {
  int told = 0;
  for (const PrintedColumn& column : table.columns) {
    for (const PrintedCell& cell : column.cells) {
      const bool bad = !cell.rank && !is_missing_mark(cell.rank_text);
      if (!bad || cell.rank_spot.line <= told || is_full(found)) continue;
      told = cell.rank_spot.line;
      found.push_back(not_a_rank(table, cell, t));
    }
  }
}

}  // namespace

RankFindings rank_findings(const PrintedTables& tables, const RankOptions& options) {
  RankFindings result;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    add_ranks_that_are_none(tables[t], t, result.findings);
  }
  RankReport report(tables, options, result);
  for (std::size_t t = 0; t < tables.size(); ++t) {
    const PrintedTable& table = tables[t];
    if (!table.one_ranking || table.columns.size() == 1) {
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        report.look_at({t, c, own_ranks(table.columns[c])});
      }
      continue;
    }
    const std::size_t c = ranking_column(table, options);
    report.look_at({t, c, agreed_ranks(tables, t, c, result.findings)});
  }
  return result;
}

}  // namespace pondera::proof
