// SPDX-License-Identifier: Apache-2.0
// pondera score: totals, subtotals, ranks and the tables to publish.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/panel_weights.hpp"
#include "app/score_data_audit.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/combination_text.hpp"
#include "report/json_documents.hpp"
#include "report/labels.hpp"
#include "report/method_report.hpp"
#include "report/ranking_json.hpp"
#include "report/ranking_report.hpp"
#include "report/ranking_sheets.hpp"
#include "report/ranking_workbook.hpp"
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

Diagnostic no_scores(const LoadedStudy& loaded) {
  return error("score.no-scores", {loaded.path("scores.csv"), 0, 0},
               "there is no scores.csv to rank",
               "one row per unit, one column per indicator; the first column names the unit");
}

Result<Scored> score(const Arguments& arguments, LoadedStudy& loaded) {
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
  for (const scoring::Typology& typology : ranking.typologies) known.push_back(typology.spec.id);
  if (table.empty() || std::ranges::find(known, table) != known.end()) return Done{};
  return error("usage.unknown-table", {}, "the study has no table '" + printable(table) + "'",
               known_names_hint(table, known));
}

Result<std::string> rendered(const Arguments& arguments,
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
  if (format == "csv") {
    return report::ranking_csv(loaded.study, scored.ranking, loaded.scoring, table, language);
  }
  if (format == "md") {
    return report::ranking_markdown(loaded.study, scored.ranking, loaded.scoring, scored.weights,
                                    scored.decisions, table, language);
  }
  if (format == "xlsx") {
    return report::xlsx_workbook(
        report::ranking_workbook(loaded.study, scored.ranking, loaded.scoring, scored.weights,
                                 scored.decisions, loaded.provenance, table, language));
  }
  const std::string remark = report::sensitivity_text(scored.weights.aggregation);
  return report::ranking_text(loaded.study, scored.ranking, loaded.scoring, scored.weights.excluded,
                              table, language) +
         report::missing_text(loaded.study, scored.ranking, loaded.scoring, language) +
         report::ranking_decisions_text(loaded.study, scored.ranking, loaded.scoring,
                                        scored.decisions, table, language) +
         (remark.empty() ? "" : "\n" + remark);
}

/// "results/tables/": a folder, one file per table.
bool names_a_folder(const std::string& path) {
  return path.ends_with('/');
}

/// One CSV file per table, as printed; the files' names.
Result<std::string> write_tables(const LoadedStudy& loaded,
                                 const Scored& scored,
                                 const std::string& table,
                                 const std::string& language,
                                 const std::string& folder) {
  if (const auto made = make_folder(folder); !made) return made.diagnostics();
  auto sheets =
      report::ranking_sheets(loaded.study, scored.ranking, loaded.scoring, table, language);
  std::string text;
  for (const report::TableSheet& sheet : sheets) {
    const std::string path = folder + sheet.id + ".csv";
    if (const auto written = write_file(path, report::sheet_csv(sheet)); !written) {
      return written.diagnostics();
    }
    text += "  " + printable(path) + "\n";
  }
  return report::counted(sheets.size(), "table", "tables") + " written:\n" + text;
}

/// A workbook is no text for a terminal; several files need a folder.
Result<Done> fitting_output(const Arguments& arguments) {
  const std::string format = arguments.value("format");
  const std::string output = arguments.value("output");
  const bool to_terminal = output.empty() || output == "-";
  if (format == "xlsx" && to_terminal) {
    return error("usage.output-needed", {}, "a workbook cannot be shown on a terminal",
                 "name a file for it: --output results/tables.xlsx");
  }
  if (names_a_folder(output) && format != "csv") {
    return error("usage.output-needed", {},
                 "'" + printable(output) +
                     "' is a folder, and only --format csv makes a file per "
                     "table",
                 "name a file, for example " + printable(output) + "tables.txt");
  }
  return Done{};
}

/// The audit of the scores; as text with the missing cells below.
Outcome audit_with_gaps(const Arguments& arguments,
                        StudyReading reading,
                        const std::string& language) {
  const LoadedStudy& loaded = *reading.loaded;
  const std::string beside =
      report::beside_data_audit_text(loaded.study, *loaded.scores, loaded.scoring, language);
  Outcome outcome = audit_scores(arguments, std::move(reading), language);
  const bool is_text = arguments.value("format") != "json";
  if (is_text && !outcome.output.empty()) outcome.output += beside;
  return outcome;
}

Outcome run_score(const Arguments& arguments) {
  if (const auto fitting = fitting_output(arguments); !fitting)
    return failed(fitting.diagnostics());
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  if (!loaded.scores) return failed({no_scores(loaded)}, std::move(reading.sources));
  if (arguments.has("data-audit")) return audit_with_gaps(arguments, std::move(reading), *language);
  auto scored = score(arguments, loaded);
  if (!scored) return failed(scored.diagnostics(), std::move(reading.sources));
  if (const auto known = known_table(arguments.value("table"), scored->ranking); !known) {
    return failed(known.diagnostics());
  }
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), scored.diagnostics().begin(), scored.diagnostics().end());
  const std::string folder = arguments.value("output");
  const bool in_folder = names_a_folder(folder);
  auto output = in_folder
                    ? write_tables(loaded, *scored, arguments.value("table"), *language, folder)
                    : rendered(arguments, loaded, *scored, remarks, *language);
  if (!output) return failed(output.diagnostics(), std::move(reading.sources));
  return {Exit::done, *std::move(output), std::move(remarks), std::move(reading.sources),
          in_folder};
}

}  // namespace

Command score_command() {
  return {
      {.name = "score",
       .summary = "totals, subtotals, ranks and the tables to publish",
       .description = "Multiplies the scores of scores.csv with the consensus weights and ranks "
                      "the units in the tables that\n"
                      "the study declares. Ranks follow unrounded totals; equal totals share a "
                      "rank (1, 1, 3).\n"
                      "With --format csv, --output DIR/ writes one file per table into the folder "
                      "DIR.",
       .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
       .formats = {"text", "json", "csv", "md", "xlsx"},
       .options = {study_option(),
                   language_option(),
                   exclude_option(),
                   {"table,t", "NAME",
                    "only this table, or all; default the first (csv, md, xlsx: all)"},
                   {"data-audit", "", "what stands out in the scores, instead of the ranking"}},
       .example = "pondera score my-index --table all"},
      run_score};
}

}  // namespace pondera::app
