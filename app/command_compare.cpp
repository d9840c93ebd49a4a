// SPDX-License-Identifier: Apache-2.0
// pondera compare: what moved between two editions of a ranking, or two runs, and why.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/panel_weights.hpp"
#include "core/digest.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/comparison_json.hpp"
#include "report/comparison_report.hpp"
#include "report/edition_json.hpp"
#include "report/labels.hpp"
#include "report/ranking_sheets.hpp"
#include "scoring/edition_changes.hpp"
#include "scoring/rank.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace pondera::app {

namespace {

constexpr std::size_t most_result_bytes = std::size_t{64} << 20U;

/// What both editions were read from.
struct CompareInputs {
  std::vector<report::InputDigest> digests;
  Diagnostics remarks;
  Sources sources;
  report::ComparisonNames names;  ///< of studies; the later edition's where both have them
};

/// What the study calls its units and indicators, in its first language.
void name_parts(const LoadedStudy& loaded,
                const scoring::Ranking& ranking,
                report::ComparisonNames& names) {
  const std::string language = loaded.study.languages.empty() ? "" : loaded.study.languages.front();
  for (const auto& [id, label] : report::unit_labels(ranking, loaded.scoring, language)) {
    names.units[id] = label;
  }
  for (const survey::NodeIndex leaf : loaded.study.hierarchy.leaves()) {
    const std::string& id = loaded.study.hierarchy.node(leaf).id;
    names.indicators[id] = report::label_of(loaded.study, id, language);
  }
}

Result<scoring::Edition> edition_of_file(const std::string& path, CompareInputs& inputs) {
  const auto text = read_file(path, most_result_bytes);
  if (!text) return text.diagnostics();
  inputs.digests.push_back({path, digest_hex(*text)});
  return report::read_edition(*text, path);
}

/// Scores the study as it stands now.
Result<scoring::Edition> edition_of_folder(const Arguments& arguments,
                                           const std::string& folder,
                                           CompareInputs& inputs) {
  StudyReading reading = read_study_folder(folder);
  inputs.sources.merge(reading.sources);
  if (!reading) return reading.diagnostics;
  Diagnostics& remarks = inputs.remarks;
  remarks.insert(remarks.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  LoadedStudy& loaded = *reading.loaded;
  if (!loaded.scores) {
    return error("score.no-scores", {loaded.path("scores.csv"), 0, 0},
                 "there is no scores.csv to rank",
                 "one row per unit, one column per indicator; the first column names the unit");
  }
  const auto panel = panel_weights(arguments, loaded);
  if (!panel) return panel.diagnostics();
  remarks.insert(remarks.end(), panel.diagnostics().begin(), panel.diagnostics().end());
  const auto ranking =
      scoring::rank(loaded.study.hierarchy, panel->weights, *loaded.scores, loaded.scoring);
  if (!ranking) return ranking.diagnostics();
  remarks.insert(remarks.end(), ranking.diagnostics().begin(), ranking.diagnostics().end());
  for (const report::InputDigest& input : loaded.provenance.inputs) {
    inputs.digests.push_back({(std::filesystem::path(folder) / input.name).string(), input.sha256});
  }
  name_parts(loaded, *ranking, inputs.names);
  return scoring::edition_of(folder, loaded.study.hierarchy, panel->weights, *ranking);
}

Result<scoring::Edition> edition_at(const Arguments& arguments,
                                    const std::string& path,
                                    CompareInputs& inputs) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) ? edition_of_folder(arguments, path, inputs)
                                                      : edition_of_file(path, inputs);
}

Result<Done> known_unit(const std::string& unit, const scoring::EditionChanges& changes) {
  std::vector<std::string> known;
  for (const scoring::UnitChange& change : changes.units) known.push_back(change.id);
  if (unit.empty() || std::ranges::find(known, unit) != known.end()) return Done{};
  return error("usage.unknown-unit", {}, "no unit of both editions is '" + printable(unit) + "'",
               known_names_hint(unit, known));
}

Outcome run_compare(const Arguments& arguments) {
  CompareInputs inputs;
  const auto before = edition_at(arguments, arguments.positional()[0], inputs);
  if (!before) return failed(before.diagnostics(), std::move(inputs.sources));
  const auto after = edition_at(arguments, arguments.positional()[1], inputs);
  if (!after) return failed(after.diagnostics(), std::move(inputs.sources));
  const scoring::EditionChanges changes = scoring::edition_changes(*before, *after);
  const std::string unit = inputs.names.unit_called(arguments.value("unit"));
  if (const auto known = known_unit(unit, changes); !known) return failed(known.diagnostics());
  const std::string format = arguments.value("format");
  std::string output;
  if (format == "json") {
    output = report::comparison_json(changes, inputs.digests, inputs.remarks);
  } else if (format == "csv") {
    output = report::comparison_csv(changes);
  } else {
    output = report::comparison_text(changes, *before, *after, inputs.names);
    if (!unit.empty()) output += report::unit_change_text(changes, unit);
  }
  return {Exit::done, std::move(output), std::move(inputs.remarks), std::move(inputs.sources)};
}

}  // namespace

Command compare_command() {
  return {
      {.name = "compare",
       .summary = "what moved between two editions or two runs, and why",
       .description = "Compares weights, totals and ranks of two editions: study folders, or "
                      "results that 'pondera score\n"
                      "--format json' wrote. Every change is taken apart into what other weights, "
                      "other scores, and units and\n"
                      "indicators that came or went did; the parts add up.",
       .positional = {"OLD NEW", "two folders or files, the earlier one first", 2, 2, "OLD NEW"},
       .formats = {"text", "json", "csv"},
       .options =
           {{"unit,u", "ID",
             "explain this unit's total by dimension and indicator; ID of scores.csv, or name"}},
       .example = "pondera compare results-2021.json my-index --unit shanghai"},
      run_compare};
}

}  // namespace pondera::app
