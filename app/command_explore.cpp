// SPDX-License-Identifier: Apache-2.0
// pondera explore: how much of a ranking survives the panel's disagreement and the choices of
// method.
#include "app/commands.hpp"
#include "app/explore_arguments.hpp"
#include "app/panel_weights.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/robustness_json.hpp"
#include "report/robustness_report.hpp"
#include "report/robustness_tables.hpp"
#include "report/robustness_unit.hpp"
#include "robustness/explore.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

namespace {

char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

Result<robustness::Robustness> explored(const Arguments& arguments, LoadedStudy& loaded) {
  if (!loaded.scores) {
    return error("score.no-scores", {loaded.path("scores.csv"), 0, 0},
                 "there is no scores.csv to rank",
                 "one row per unit, one column per indicator; the first column names the unit");
  }
  const auto options = explore_arguments(arguments);
  if (!options) return options.diagnostics();
  auto panel = panel_weights(arguments, loaded);
  if (!panel) return panel.diagnostics();
  robustness::ExploreInput input{loaded.study,   {panel->responses, panel->options},
                                 std::nullopt,   loaded.weigh,
                                 panel->weights, *loaded.scores,
                                 loaded.scoring};
  if (panel->without_decisions) {
    input.undecided = robustness::Answers{panel->undecided_responses, panel->undecided_options};
  }
  auto found = robustness::explore(input, *options);
  Diagnostics remarks = panel.diagnostics();
  remarks.insert(remarks.end(), found.diagnostics().begin(), found.diagnostics().end());
  if (!found) return remarks;
  return Result<robustness::Robustness>(*std::move(found), std::move(remarks));
}

/// Whether a unit has this id, or this label in any language; ASCII letters of any case.
bool is_called(const scoring::Unit& unit,
               const std::string& typed,
               const survey::LocalisedText& label_columns) {
  const auto same = [&](const std::string& name) {
    return std::ranges::equal(name, typed, {}, ascii_lower, ascii_lower);
  };
  if (same(unit.id) || same(unit.attribute(label_columns.any))) return true;
  return std::ranges::any_of(label_columns.by_language, [&](const auto& column) {
    return same(unit.attribute(column.second));
  });
}

/// Ids of the ranked units that are called so: the one whose id is just that, or all that match.
std::vector<std::string> units_called(const std::string& typed,
                                      const std::vector<std::string>& ranked,
                                      const LoadedStudy& loaded) {
  if (std::ranges::find(ranked, typed) != ranked.end()) return {typed};
  std::vector<std::string> called;
  for (const scoring::Unit& unit : loaded.scores->units) {
    const bool counts = std::ranges::find(ranked, unit.id) != ranked.end();
    if (counts && is_called(unit, typed, loaded.scoring.unit_label)) called.push_back(unit.id);
  }
  return called;
}

/// The id of the ranked unit of that id or label; "" for "".
Result<std::string> unit_to_explore(const std::string& typed,
                                    const robustness::Robustness& found,
                                    const LoadedStudy& loaded) {
  if (typed.empty()) return typed;
  std::vector<std::string> ranked;
  for (const robustness::RankedUnit& unit : found.units) ranked.push_back(unit.unit);
  const std::vector<std::string> called = units_called(typed, ranked, loaded);
  if (called.size() == 1) return called.front();
  if (called.empty()) {
    return error("usage.unknown-unit", {}, "no ranked unit is '" + printable(typed) + "'",
                 known_names_hint(typed, ranked));
  }
  std::string ids;
  for (const std::string& id : called) ids += (ids.empty() ? "" : ", ") + printable(id);
  return error("usage.unknown-unit", {},
               std::to_string(called.size()) + " ranked units are called '" + printable(typed) +
                   "', not one",
               "write the id of one: " + ids);
}

Result<Done> known_explore_table(const std::string& table) {
  const auto known = report::robustness_table_names();
  if (table.empty() || std::ranges::find(known, table) != known.end()) return Done{};
  return error("usage.unknown-table", {}, "explore has no table '" + printable(table) + "'",
               known_names_hint(table, known));
}

Outcome run_explore(const Arguments& arguments) {
  const std::string table = arguments.value("table");
  if (const auto known = known_explore_table(table); !known) return failed(known.diagnostics());
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  const auto found = explored(arguments, loaded);
  if (!found) return failed(found.diagnostics(), std::move(reading.sources));
  const auto unit = unit_to_explore(arguments.value("unit"), *found, loaded);
  if (!unit) return failed(unit.diagnostics());
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), found.diagnostics().begin(), found.diagnostics().end());
  const report::ExploredLabels labels(loaded.study, *loaded.scores, loaded.scoring, *language);
  const std::string format = arguments.value("format");
  std::string output;
  if (format == "json") {
    output = report::robustness_json(*found, loaded.provenance, remarks);
  } else if (format == "csv") {
    output = report::robustness_csv(*found, table.empty() ? "units" : table);
  } else if (unit->empty()) {
    output = report::robustness_text(*found, labels, loaded.scoring.decimals);
  } else {
    output = report::unit_robustness_text(*found, *unit, labels, loaded.scoring.decimals);
  }
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

std::vector<OptionSpec> option_specs_of_explore() {
  std::vector<OptionSpec> specs = {study_option(), language_option(), exclude_option()};
  for (OptionSpec& spec : explore_option_specs()) specs.push_back(std::move(spec));
  specs.push_back(
      {"unit,u", "ID", "only this unit (id or label): its ranks, neighbours, what would move it"});
  specs.push_back({"table,t", "NAME",
                   "of csv: units (default), acceptability, neighbours, removals, stability, "
                   "methods"});
  return specs;
}

}  // namespace

Command explore_command() {
  return {{.name = "explore",
           .summary = "how firm the ranking is: other panels, other weights, other methods",
           .description =
               "Ranks the units again with the weights of panels like this one (bootstrap over "
               "assessors), of single\n"
               "opinions, of any weights at all and of weights a little off; without each "
               "assessor, stratum and\n"
               "indicator; and by every combination of methods. Says between which ranks each "
               "unit stays, which\n"
               "neighbours are sure and what would make them swap.",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json", "csv"},
           .options = option_specs_of_explore(),
           .example = "pondera explore my-index --unit SHA"},
          run_explore};
}

}  // namespace pondera::app
