// SPDX-License-Identifier: Apache-2.0
#include "app/score_data_audit.hpp"

#include "app/panel_weights.hpp"
#include "report/data_audit_report.hpp"
#include "scoring/data_audit.hpp"
#include "scoring/score_model.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace pondera::app {

namespace {

/// The audit with the panel's weights; nothing where there are none, or nothing can be scored.
std::optional<scoring::DataAudit> weighed_audit(const LoadedStudy& loaded,
                                                const aggregation::GroupWeights& weights) {
  const survey::Hierarchy& hierarchy = loaded.study.hierarchy;
  const auto model = scoring::score_model(hierarchy, *loaded.scores, loaded.scoring.method);
  if (!model || weights.leaves.size() != loaded.scores->indicators.size()) return std::nullopt;
  std::vector<scoring::ScoreWeight> leaves;
  std::vector<double> plain;
  for (const aggregation::LeafWeight& leaf : weights.leaves) {
    leaves.push_back({leaf.weight, leaf.exact});
    plain.push_back(leaf.weight);
  }
  const auto scores = scoring::node_scores(hierarchy, leaves, model->scores, model->method);
  const bool adds_up = std::ranges::all_of(model->method.combination, [](scoring::Combination one) {
    return one == scoring::Combination::arithmetic;
  });
  return scoring::audit_data(hierarchy, *loaded.scores,
                             scoring::WeighedScores{plain, scores, adds_up},
                             loaded.scoring.data_audit);
}

}  // namespace

Outcome audit_scores(const Arguments& arguments,
                     StudyReading reading,
                     const std::string& language) {
  LoadedStudy& loaded = *reading.loaded;
  const std::string format = arguments.value("format");
  if (format == "csv") {
    return failed({error("usage.bad-option", {}, "--data-audit has no CSV",
                         "write '--format text' or '--format json'")});
  }
  Diagnostics remarks = std::move(reading.diagnostics);
  std::optional<scoring::DataAudit> audit;
  if (const auto panel = panel_weights(arguments, loaded)) {
    std::ranges::copy(panel.diagnostics(), std::back_inserter(remarks));
    audit = weighed_audit(loaded, panel->weights);
  }
  if (!audit) {
    audit = scoring::audit_data(loaded.study.hierarchy, *loaded.scores, std::nullopt,
                                loaded.scoring.data_audit);
  }
  std::string output = format == "json" ? report::data_audit_json(*audit, loaded.scoring.data_audit,
                                                                  loaded.provenance, remarks)
                                        : report::data_audit_text(loaded.study, *audit, language);
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace pondera::app
