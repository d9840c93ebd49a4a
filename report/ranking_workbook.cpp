// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_workbook.hpp"

#include "core/utf8.hpp"
#include "report/combination_text.hpp"
#include "report/decisions_report.hpp"
#include "report/json_parts.hpp"
#include "report/labels.hpp"
#include "report/method_report.hpp"
#include "report/ranking_sheets.hpp"

#include <string>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

std::vector<WorkbookFact> facts_of(const survey::Study& study,
                                   const scoring::Ranking& ranking,
                                   const scoring::ScoringOptions& options,
                                   const aggregation::GroupWeights& weights,
                                   const Provenance& provenance,
                                   std::string_view language) {
  std::vector<WorkbookFact> facts = {
      {"study", study.id},
      {"made by", std::string(tool())},
      {"revision", provenance.revision},
      {"round", std::to_string(provenance.round)},
      {"weights from", std::string(survey::elicitation_row(study.elicitation.method).given)},
      {"strata count", std::string(strata_rule(study))},
      {"decimals printed", std::to_string(options.decimals)},
      {"totals", ranking.exact ? "exact fractions" : "double precision"}};
  for (const std::string& line : method_lines(study, ranking, options.method, language)) {
    facts.push_back({"how totals are made", line});
  }
  const std::string without_rank =
      ineligible_names(ranking, unit_labels(ranking, options, language));
  if (!without_rank.empty()) facts.push_back({"not eligible, so without a rank", without_rank});
  for (const aggregation::Exclusion& exclusion : weights.excluded) {
    facts.push_back({"left out of the weights", exclusion_text(exclusion)});
  }
  const std::string remark(trimmed(sensitivity_text(weights.aggregation)));
  if (!remark.empty()) facts.push_back({"remark", remark});
  return facts;
}

/// The decisions in force, each with its reason.
void add_decisions(std::vector<WorkbookFact>& facts,
                   const survey::Study& study,
                   const RankingDecisions& decisions,
                   std::string_view language) {
  for (const aggregation::AppliedDecision& one : decisions.applied) {
    facts.push_back({"decision of the organiser", decision_text(study, one, language)});
  }
}

/// Missing scores, one per row, and totals at both extremes.
void add_sheets_beside(std::vector<TableSheet>& tables,
                       const survey::Study& study,
                       const scoring::Ranking& ranking,
                       const scoring::ScoringOptions& options,
                       std::string_view language) {
  for (TableSheet& sheet : missing_sheets(study, ranking, options, language)) {
    const bool by_unit = sheet.id == "missing";  // a workbook has them by cell
    tables.push_back(by_unit ? missing_cells_sheet(study, ranking, options, language)
                             : std::move(sheet));
  }
}

}  // namespace

Workbook ranking_workbook(const survey::Study& study,
                          const scoring::Ranking& ranking,
                          const scoring::ScoringOptions& options,
                          const aggregation::GroupWeights& weights,
                          const RankingDecisions& decisions,
                          const Provenance& provenance,
                          std::string_view table,
                          std::string_view language) {
  Workbook book{study.title.in(language),
                facts_of(study, ranking, options, weights, provenance, language),
                ranking_sheets(study, ranking, options, table, language)};
  add_decisions(book.facts, study, decisions, language);
  for (const InputDigest& input : provenance.inputs) {
    book.facts.push_back({"SHA-256 of " + input.name, input.sha256});
  }
  add_sheets_beside(book.tables, study, ranking, options, language);
  if (auto changes = rank_changes_sheet(ranking, options, decisions, table.empty() ? "all" : table,
                                        language)) {
    book.tables.push_back(*std::move(changes));
  }
  book.tables.push_back(weights_sheet(study, weights, language));
  return book;
}

}  // namespace pondera::report
