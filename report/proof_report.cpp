// SPDX-License-Identifier: Apache-2.0
#include "report/proof_report.hpp"

#include "core/csv_table.hpp"
#include "core/utf8.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstdint>

namespace pondera::report {

namespace {

// More findings than these nobody reads on a terminal; JSON and CSV have all.
constexpr std::size_t most_findings_shown = 100;

std::string findings_text(const proof::Proof& proof,
                          const std::map<std::string, std::string>& sources) {
  std::string text;
  std::size_t shown = 0;
  for (const proof::Finding& finding : proof.findings) {
    if (shown == most_findings_shown) {
      text += "… and " + std::to_string(proof.findings.size() - shown) +
              " more (--format csv has all)\n";
      break;
    }
    Diagnostic told = finding.diagnostic;
    told.message = finding_message(finding);
    const auto source = sources.find(told.where.file);
    text +=
        format_diagnostic(told, source == sources.end() ? "" : std::string_view(source->second));
    ++shown;
  }
  return text;
}

std::string total_in_words(const proof::TotalSpec& spec) {
  std::string text = printable(spec.total) + " = ";
  for (std::size_t i = 0; i < spec.parts.size(); ++i) {
    text += (i == 0 ? "" : " + ") + printable(spec.parts[i]);
  }
  return text;
}

int decimals_of_sum(const proof::SumCheck& check) {
  int decimals = check.total.decimals;
  for (const proof::PrintedNumber& part : check.parts) decimals = std::max(decimals, part.decimals);
  return decimals;
}

/// Whether an error is about one of its cells: then nothing is said for its numbers.
bool is_suspected(const proof::Proof& proof, const proof::SumCheck& check) {
  return std::ranges::any_of(proof.findings, [&](const proof::Finding& finding) {
    return finding.diagnostic.severity == Severity::error &&
           std::ranges::find_first_of(finding.suspects, check.cells) != finding.suspects.end();
  });
}

std::string rounded_sums_text(const proof::Proof& proof) {
  TextTable table({{"", Align::left},
                   {"printed", Align::right},
                   {"parts add to", Align::right},
                   {"difference", Align::right}},
                  "  ");
  bool any = false;
  for (const proof::SumCheck& check : proof.sums) {
    if (check.verdict != proof::SumVerdict::rounded || is_suspected(proof, check)) continue;
    any = true;
    const int decimals = decimals_of_sum(check);
    const std::string whose =
        proof.totals.size() == 1
            ? printable(check.unit)
            : printable(check.unit) + ", " + printable(proof.totals[check.spec].total);
    table.add({whose, check.total.value.fixed_text(check.total.decimals),
               check.parts_sum.fixed_text(decimals),
               proof::difference(check.total.value, check.parts_sum).fixed_text(decimals)});
  }
  if (!any) return "";
  return "\nNothing to do: totals that differ from the sum of their printed parts by rounding "
         "alone, "
         "correct as printed\n" +
         table.text();
}

/// "Sums: 51 checked: 24 add up as printed, 27 within rounding, 0 do not."
std::string sums_text(const proof::Proof& proof) {
  if (proof.totals.empty()) return "";
  std::string text;
  for (const proof::TotalSpec& spec : proof.totals) text += "Sums: " + total_in_words(spec) + "\n";
  return text + "  " + counted(proof.sums.size(), "sum", "sums") + ": " +
         std::to_string(proof.count(proof::SumVerdict::exact)) + " as printed, " +
         std::to_string(proof.count(proof::SumVerdict::rounded)) + " by rounding, " +
         std::to_string(proof.count(proof::SumVerdict::impossible)) + " that cannot be\n";
}

std::string first_of(const std::vector<std::string>& names) {
  constexpr std::size_t most_named = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
    text += (i == 0 ? "" : "; ") + names[i];
  }
  if (names.size() <= most_named) return text;
  return text + "; and " + std::to_string(names.size() - most_named) + " more";
}

/// Whether every number of a sum is printed by some multiple, so that the sum was checked on the
/// grid and not within rounding.
bool is_checked_on(const proof::SumCheck& check, const Rational& grid) {
  return !proof::grid_steps(check.total, grid).none() &&
         std::ranges::none_of(check.parts, [&](const proof::PrintedNumber& part) {
           return proof::grid_steps(part, grid).none();
         });
}

/// "1/32", "1".
std::string step_text(const Rational& grid) {
  const auto whole = [](Int128 part) { return std::to_string(static_cast<std::int64_t>(part)); };
  const std::string above = whole(grid.numerator());
  return grid.denominator() == 1 ? above : above + "/" + whole(grid.denominator());
}

/// Whether a value off the grid is what was found, or speaks for what was found.
bool tells_of_the_grid(const proof::Finding& finding) {
  return finding.diagnostic.code == "proof.off-grid" ||
         std::ranges::any_of(finding.evidence, [](const std::string& evidence) {
           return evidence.find("no multiple of") != std::string::npos;
         });
}

/// "Grid: each of 427 values was tested against multiples of 1/32; none is off it", and how many
/// sums were checked exactly on it; nothing without a grid.
std::string grid_text(const proof::Proof& proof, const proof::Grid& grid) {
  if (!grid) return "";
  const auto off =
      static_cast<std::size_t>(std::ranges::count_if(proof.findings, tells_of_the_grid));
  const auto on = static_cast<std::size_t>(std::ranges::count_if(
      proof.sums, [&](const proof::SumCheck& check) { return is_checked_on(check, *grid); }));
  std::string text = "Grid: each of " + counted(proof.values, "value", "values") +
                     " was tested against multiples of " + step_text(*grid) + "; ";
  text += off == 0 ? "none is off it\n"
                   : counted(off, "finding", "findings") + " above " + (off == 1 ? "is" : "are") +
                         " of values off it\n";
  if (proof.sums.empty()) return text;
  text += "  " + counted(on, "sum", "sums") + " checked exactly on it, not within rounding";
  const std::size_t others = proof.sums.size() - on;
  if (others > 0) {
    text += "; " + std::to_string(others) + " within rounding, for a number of theirs is off it";
  }
  return text + "\n";
}

/// "competition (1224)" and the tables that are ranked so, one line per way of ranking.
std::string rankings_text(const proof::Proof& proof) {
  std::vector<std::pair<std::string, std::vector<std::string>>> ways;
  for (const proof::RankingFound& ranking : proof.rankings) {
    const proof::ConventionRow& row = proof::convention_row(ranking.convention);
    std::string way = ranking.has_ties
                          ? std::string(row.name) + " (" + std::string(row.digits) + ")"
                          : "no ties, so of any kind";
    if (ranking.ascending) way += ", the least value first";
    const std::string which =
        "table " + printable(ranking.table) + " by " + printable(ranking.column);
    const auto known = std::ranges::find(ways, way, [](const auto& one) { return one.first; });
    if (known == ways.end()) {
      ways.emplace_back(way, std::vector<std::string>{which});
    } else {
      known->second.push_back(which);
    }
  }
  std::string text;
  for (const auto& [way, which] : ways) text += "Ranks: " + way + "\n  " + first_of(which) + "\n";
  return text;
}

}  // namespace

std::string finding_message(const proof::Finding& finding) {
  std::string message = finding.diagnostic.message;
  for (const std::string& evidence : finding.evidence) message += "; also: " + evidence;
  return message;
}

std::string proof_text(const proof::Proof& proof,
                       const std::map<std::string, std::string>& sources,
                       const std::string& files,
                       const proof::Grid& grid) {
  std::string text = "Proof of " + files + ": " + counted(proof.tables, "table", "tables") + ", " +
                     counted(proof.units, "unit", "units") + ", " +
                     counted(proof.values, "value", "values") + "\n";
  const std::size_t errors = proof.errors();
  text += errors == 0 ? "No errors found.\n" : counted(errors, "error", "errors") + ".\n";
  if (!proof.findings.empty()) text += "\n" + findings_text(proof, sources);
  text += "\nWhat was checked\n";
  text += sums_text(proof) + grid_text(proof, grid) + rankings_text(proof);
  for (const std::string& remark : proof.remarks) text += remark + "\n";
  return text + rounded_sums_text(proof);
}

std::string proof_csv(const proof::Proof& proof) {
  std::string csv = csv_line({"severity", "code", "file", "line", "column", "table", "heading",
                              "unit", "found", "expected", "message", "mend"});
  for (const proof::Finding& finding : proof.findings) {
    const Diagnostic& told = finding.diagnostic;
    csv += csv_line({std::string(severity_name(told.severity)), told.code, told.where.file,
                     std::to_string(told.where.line), std::to_string(told.where.column),
                     finding.table, finding.column, finding.unit, finding.found, finding.expected,
                     finding_message(finding), told.hint});
  }
  return csv;
}

}  // namespace pondera::report
