// SPDX-License-Identifier: Apache-2.0
#include "proof/proof_tables.hpp"

#include "core/utf8.hpp"
#include "proof/merge_findings.hpp"
#include "proof/unit_checks.hpp"
#include "proof/value_checks.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace pondera::proof {

namespace {

std::string in_words(const TotalSpec& spec) {
  std::string text = printable(spec.total) + " = ";
  for (std::size_t i = 0; i < spec.parts.size(); ++i) {
    text += (i == 0 ? "" : " + ") + printable(spec.parts[i]);
  }
  return text;
}

bool mostly_holds(const std::vector<SumCheck>& checks) {
  const auto holding = static_cast<std::size_t>(std::ranges::count_if(
      checks, [](const SumCheck& check) { return check.verdict != SumVerdict::impossible; }));
  return holding * 2 > checks.size();
}

/// The declared totals, or the first likely one that mostly holds; with what to say about it.
std::vector<TotalSpec> chosen_totals(const PrintedTables& tables,
                                     const ProofOptions& options,
                                     std::vector<std::string>& remarks) {
  if (!options.totals.empty()) return options.totals;
  const std::vector<TotalSpec> likely = likely_totals(tables);
  for (const TotalSpec& spec : likely) {
    if (!mostly_holds(PrintedSums(tables, {spec}, options.grid).checks())) continue;
    remarks.push_back("Assumed: " + in_words(spec) + " (--total says otherwise).");
    return {spec};
  }
  remarks.emplace_back(
      likely.empty()
          ? "No sums checked: no one column is headed as the total of two or more others "
            "(--total COLUMN=PART+PART declares one)."
          : "No sums checked: '" + printable(likely.front().total) +
                "' is not the sum of the other columns for most units "
                "(--total COLUMN=PART+PART declares its parts).");
  return {};
}

void count_cells(const PrintedTables& tables, Proof& proof) {
  std::set<std::string_view> units;
  for (const PrintedTable& table : tables) {
    for (const PrintedColumn& column : table.columns) {
      for (const PrintedCell& cell : column.cells) {
        units.insert(cell.unit);
        if (cell.number) ++proof.values;
      }
    }
  }
  proof.tables = tables.size();
  proof.units = units.size();
}

/// What the sums leave for a cell that is wrong, where its own check could not say.
void name_missing_values(Findings& findings, const PrintedSums& sums, const Grid& grid) {
  for (Finding& finding : findings) {
    const bool one_cell = finding.suspects.size() == 1 && finding.suspects.front().row != all_rows;
    const std::string& code = finding.diagnostic.code;
    const bool value =
        code == "proof.sum" || code == "proof.off-grid" || code == "proof.not-a-number";
    if (!one_cell || !value) continue;
    const auto implied = sums.implied(finding.unit, finding.column);
    if (!implied || (grid && grid_steps(*implied, *grid).none())) continue;
    if (implied->value.fixed_text(implied->decimals) == finding.found) continue;
    finding.expected = implied->value.fixed_text(implied->decimals);
    finding.diagnostic.hint = "write " + finding.expected + " for " + printable(finding.found) +
                              " in '" + printable(finding.column) +
                              "': it is what the other numbers leave, within rounding";
  }
}

void append(Findings& all, Findings more) {
  std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

std::size_t Proof::errors() const {
  return static_cast<std::size_t>(std::ranges::count_if(findings, [](const Finding& finding) {
    return finding.diagnostic.severity == Severity::error;
  }));
}

std::size_t Proof::count(SumVerdict verdict) const {
  return static_cast<std::size_t>(std::ranges::count(sums, verdict, &SumCheck::verdict));
}

Proof proof_tables(const PrintedTables& tables, const ProofOptions& options) {
  Proof proof;
  count_cells(tables, proof);
  proof.totals = chosen_totals(tables, options, proof.remarks);
  const PrintedSums sums(tables, proof.totals, options.grid);
  proof.sums = sums.checks();
  RankFindings ranks =
      rank_findings(tables, {.convention = options.convention, .grid = options.grid});
  proof.rankings = std::move(ranks.rankings);
  Findings all = unit_findings(tables, sums);
  // What is certain of one cell comes before what several cells could be to blame for.
  append(all, number_findings(tables));
  if (options.grid) append(all, grid_findings(tables, *options.grid));
  append(all, decimals_findings(tables, options.decimals));
  append(all, difference_findings(tables, options.grid, sums));
  append(all, sum_findings(tables, sums, proof.sums));
  append(all, std::move(ranks.findings));
  proof.findings = merged_findings(std::move(all), tables);
  name_missing_values(proof.findings, sums, options.grid);
  return proof;
}

}  // namespace pondera::proof
