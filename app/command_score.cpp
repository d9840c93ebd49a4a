// SPDX-License-Identifier: Apache-2.0
// pondera score: totals, subtotals, ranks and the tables to publish.
#include "app/commands.hpp"
#include "app/panel_weights.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/combination_text.hpp"
#include "report/json_documents.hpp"
#include "report/method_report.hpp"
#include "report/ranking_json.hpp"
#include "report/ranking_report.hpp"
#include "scoring/rank.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

namespace {

/// What was computed, with its remarks.
struct Scored {
  aggregation::GroupWeights weights;
  scoring::Ranking ranking;
  report::RankingDecisions decisions;
};

Result<Scored> score(const Arguments& arguments, LoadedStudy& loaded) {
  if (!loaded.scores) {
    return error("score.no-scores", {loaded.path("scores.csv"), 0, 0},
                 "there is no scores.csv to rank",
                 "one row per unit, one column per indicator; the first column names the unit");
  }
  auto panel = panel_weights(arguments, loaded);
  if (!panel) return panel.diagnostics();
  auto ranking =
      scoring::rank(loaded.study.hierarchy, panel->weights, *loaded.scores, loaded.scoring);
  Diagnostics found = panel.diagnostics();
  found.insert(found.end(), ranking.diagnostics().begin(), ranking.diagnostics().end());
  if (!ranking) return found;
  report::RankingDecisions decisions{panel->decisions, {}};
  if (panel->without_decisions) {
    auto without = scoring::rank(loaded.study.hierarchy, *panel->without_decisions, *loaded.scores,
                                 loaded.scoring);
    if (without) decisions.without = *std::move(without);
  }
  return Result<Scored>({(*std::move(panel)).weights, *std::move(ranking), std::move(decisions)},
                        std::move(found));
}

Result<Done> known_table(const std::string& table, const scoring::Ranking& ranking) {
  std::vector<std::string> known = {"all"};
  for (const scoring::PublishedTable& published : ranking.tables)
    known.push_back(published.spec.id);
  if (table.empty() || std::ranges::find(known, table) != known.end()) return Done{};
  return error("usage.unknown-table", {}, "the study has no table '" + printable(table) + "'",
               known_names_hint(table, known));
}

std::string rendered(const Arguments& arguments,
                     const LoadedStudy& loaded,
                     const Scored& scored,
                     const Diagnostics& remarks,
                     const std::string& language) {
  const std::string format = arguments.value("format");
  const std::string table = arguments.value("table");
  if (format == "json") {
    return report::ranking_json(loaded.study, scored.ranking, loaded.scoring, scored.weights,
                                loaded.provenance, remarks, scored.decisions);
  }
  if (format == "csv") return report::ranking_csv(scored.ranking, loaded.scoring, table, language);
  const std::string remark = report::sensitivity_text(scored.weights.aggregation);
  return report::ranking_text(loaded.study, scored.ranking, loaded.scoring, scored.weights.excluded,
                              table, language) +
         report::missing_text(loaded.study, scored.ranking, loaded.scoring, language) +
         report::ranking_decisions_text(loaded.study, scored.ranking, loaded.scoring,
                                        scored.decisions, table, language) +
         (remark.empty() ? "" : "\n" + remark);
}

Outcome run_score(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  auto scored = score(arguments, loaded);
  if (!scored) return failed(scored.diagnostics(), std::move(reading.sources));
  if (const auto known = known_table(arguments.value("table"), scored->ranking); !known) {
    return failed(known.diagnostics());
  }
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), scored.diagnostics().begin(), scored.diagnostics().end());
  std::string output = rendered(arguments, loaded, *scored, remarks, *language);
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command score_command() {
  return {
      {.name = "score",
       .summary = "totals, subtotals, ranks and the tables to publish",
       .description = "Multiplies the scores of scores.csv with the consensus weights and ranks "
                      "the units in the tables that\n"
                      "the study declares. Ranks follow unrounded totals; equal totals share a "
                      "rank (1, 1, 3).",
       .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
       .formats = {"text", "json", "csv"},
       .options = {study_option(),
                   language_option(),
                   exclude_option(),
                   {"table,t", "NAME", "only this table, or all; default the first (csv: all)"}},
       .example = "pondera score my-index --table all"},
      run_score};
}

}  // namespace pondera::app
