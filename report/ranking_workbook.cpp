// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_workbook.hpp"

#include "report/json_parts.hpp"
#include "report/labels.hpp"
#include "report/ranking_sheets.hpp"

#include <string>
#include <vector>

namespace pondera::report {

namespace {

std::vector<WorkbookFact> facts_of(const survey::Study& study,
                                   const scoring::Ranking& ranking,
                                   const scoring::ScoringOptions& options,
                                   const aggregation::GroupWeights& weights,
                                   const Provenance& provenance) {
  std::vector<WorkbookFact> facts = {
      {"study", study.id},
      {"made by", std::string(tool())},
      {"revision", provenance.revision},
      {"round", std::to_string(provenance.round)},
      {"weights from", std::string(survey::elicitation_row(study.elicitation.method).given)},
      {"strata count", std::string(strata_rule(study))},
      {"decimals printed", std::to_string(options.decimals)},
      {"totals", ranking.exact ? "exact fractions" : "double precision"}};
  for (const aggregation::Exclusion& exclusion : weights.excluded) {
    facts.push_back({"left out of the weights", exclusion_text(exclusion)});
  }
  for (const InputDigest& input : provenance.inputs) {
    facts.push_back({"SHA-256 of " + input.name, input.sha256});
  }
  return facts;
}

}  // namespace

Workbook ranking_workbook(const survey::Study& study,
                          const scoring::Ranking& ranking,
                          const scoring::ScoringOptions& options,
                          const aggregation::GroupWeights& weights,
                          const Provenance& provenance,
                          std::string_view table,
                          std::string_view language) {
  Workbook book{study.title.in(language), facts_of(study, ranking, options, weights, provenance),
                ranking_sheets(study, ranking, options, table, language)};
  book.tables.push_back(weights_sheet(study, weights, language));
  return book;
}

}  // namespace pondera::report
