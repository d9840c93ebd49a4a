// SPDX-License-Identifier: Apache-2.0
// pondera weigh: the consensus weights of the panel.
#include "aggregation/agreement_panel.hpp"
#include "aggregation/weight_changes.hpp"
#include "agreement/panel_agreement.hpp"
#include "app/commands.hpp"
#include "app/panel_weights.hpp"
#include "report/agreement_report.hpp"
#include "report/decisions_report.hpp"
#include "report/json_documents.hpp"
#include "report/weights_report.hpp"

#include <utility>

namespace pondera::app {

namespace {

report::WeightDecisions decisions_of(const LoadedStudy& loaded, const PanelWeights& panel) {
  report::WeightDecisions decisions{panel.decisions, {}};
  if (panel.without_decisions) {
    decisions.changes = aggregation::weight_changes(loaded.study.hierarchy, panel.weights,
                                                    *panel.without_decisions);
  }
  return decisions;
}

std::string rendered(const std::string& format,
                     const LoadedStudy& loaded,
                     const PanelWeights& panel,
                     const Diagnostics& remarks,
                     const std::string& language) {
  const aggregation::GroupWeights& weights = panel.weights;
  const report::WeightDecisions decisions = decisions_of(loaded, panel);
  if (format == "csv") return report::weights_csv(loaded.study, weights, language);
  const agreement::PanelAgreement agreement =
      agreement::panel_agreement(aggregation::agreement_panel(loaded.study, weights));
  if (format == "json") {
    return report::weights_json(loaded.study, weights, agreement, loaded.provenance, remarks,
                                decisions);
  }
  return report::weights_text(loaded.study, weights, language) +
         report::agreement_text(loaded.study, agreement, language) +
         report::weight_decisions_text(loaded.study, decisions, language);
}

Outcome run_weigh(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  const auto weights = panel_weights(arguments, loaded);
  if (!weights) return failed(weights.diagnostics(), std::move(reading.sources));
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), weights.diagnostics().begin(), weights.diagnostics().end());
  std::string output = rendered(arguments.value("format"), loaded, *weights, remarks, *language);
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command weigh_command() {
  return {{.name = "weigh",
           .summary = "consensus weights: local and global, with consistency",
           .description =
               "Combines the stored answers of the current round: judgements by the "
               "weighted geometric mean, then\n"
               "by the study's method of priorities (by default the principal eigenvector); "
               "ratings by their mean;\n"
               "points, direct weights and Best-Worst by the mean of the assessors' own weights. "
               "Strata count as the\n"
               "study says. Its section 'weights' chooses other means, and what each assessor "
               "counts.",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json", "csv"},
           .options = {study_option(), language_option(), exclude_option()},
           .example = "pondera weigh my-index --format json --output results/weights.json"},
          run_weigh};
}

}  // namespace pondera::app
