// SPDX-License-Identifier: Apache-2.0
// pondera simulate: panels of made-up assessors with a known truth, and how well such panels do.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/progress.hpp"
#include "app/simulate_arguments.hpp"
#include "app/simulated_folder.hpp"
#include "app/study_folder.hpp"
#include "audit/audit_options.hpp"
#include "core/digest.hpp"
#include "core/utf8.hpp"
#include "report/simulation_json.hpp"
#include "report/simulation_report.hpp"
#include "simulation/made_up_study.hpp"
#include "simulation/panel_questionnaires.hpp"
#include "simulation/read_truth.hpp"

#include <set>
#include <utility>

namespace pondera::app {

namespace {

/// The study in the user's folder, in the round that study.yaml names: rounds that its store opened
/// are of its own panel.
StudyReading read_without_store(const std::string& folder) {
  StudyReading reading = read_study_folder(folder);
  if (!reading) return reading;
  LoadedStudy& loaded = *reading.loaded;
  loaded.study.round =
      survey::read_study(loaded.study_text, "study.yaml", std::nullopt, "").value().round;
  loaded.rounds = round_state(loaded.study.round, {});
  loaded.provenance.round = loaded.study.round;
  return reading;
}

/// A made-up study of these sizes, or the one in the user's folder.
StudyReading read_or_made_up(const Arguments& arguments, const std::vector<int>& sizes) {
  if (sizes.empty()) return read_without_store(folder_of(arguments));
  StudyReading reading;
  const std::string text = simulation::made_up_study_text(sizes);
  auto study = survey::read_study(text, "study.yaml", std::nullopt, "");
  reading.diagnostics = study.diagnostics();
  if (!study) return reading;
  LoadedStudy loaded{.folder = ".",
                     .study_text = text,
                     .study = *std::move(study),
                     .weigh = weights::default_weigh_options(),
                     .scoring = {},
                     .scores = {},
                     .provenance = {}};
  loaded.provenance = {
      loaded.study.id, survey::study_revision(loaded.study), loaded.study.round, {}};
  reading.loaded = std::move(loaded);
  return reading;
}

/// Puts the priorities of --truth into the plan.
Result<Done> read_true_priorities(const Arguments& arguments,
                                  StudyReading& reading,
                                  simulation::PanelPlan& plan) {
  if (!arguments.has("truth")) return Done{};
  const std::string path = arguments.value("truth");
  constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  const auto bytes = read_file(path, most_bytes);
  if (!bytes) return bytes.diagnostics();
  reading.sources[path] = *bytes;
  auto truth = simulation::read_truth(*bytes, path, reading.loaded->study);
  if (!truth) return truth.diagnostics();
  plan.truth = *std::move(truth);
  reading.loaded->provenance.inputs.push_back({"truth", digest_hex(*bytes)});
  return Done{};
}

/// The sizes of --panels when nobody named any: `usual` ones, and that of the study's own panel.
std::vector<int> sizes_with_own(const std::vector<int>& usual, const survey::Study& study) {
  std::set<int> sizes(usual.begin(), usual.end());
  if (!study.assessors.empty()) sizes.insert(static_cast<int>(study.assessors.size()));
  return {sizes.begin(), sizes.end()};
}

std::string next_steps(const std::string& folder) {
  const bool quoted = folder.find(' ') != std::string::npos;
  const auto in = [&](const std::string& name) {
    const std::string path = printable(folder) + name;
    return quoted ? "\"" + path + "\"" : path;
  };
  return "\nWritten into " + in("") + ", a study of its own:\n" + "  pondera invite " + in("") +
         "\n" + "  pondera collect --study " + in("") + " " + in("/replies") + "\n" +
         "  pondera audit " + in("") + "    # compare with " + in("/flaws.csv") + "\n" +
         "  pondera weigh " + in("") + "    # compare with " + in("/truth.csv") + "\n";
}

/// One panel.
Outcome simulate_one(const Arguments& arguments,
                     const LoadedStudy& loaded,
                     const simulation::PanelPlan& plan,
                     const std::string& language,
                     const Diagnostics& remarks) {
  const survey::Study& study = loaded.study;
  const std::vector<survey::Questionnaire> questionnaires = simulation::panel_questionnaires(study);
  const auto panel = simulation::simulate_panel(study, questionnaires, plan);
  if (!panel) return failed(panel.diagnostics());
  const std::string format = arguments.value("format", "text");
  if (format == "csv") return {Exit::done, report::simulation_csv(*panel), {}, {}};
  if (format == "json") {
    return {Exit::done,
            report::simulation_json(study, *panel, plan, loaded.provenance, remarks),
            {},
            {}};
  }
  std::string text = report::simulation_text(study, *panel, plan, language);
  if (!arguments.has("output")) return {Exit::done, std::move(text), {}, {}};
  const std::string folder = arguments.value("output");
  const auto written =
      write_simulated_folder(folder, loaded.study_text, study, questionnaires, *panel);
  if (!written) return failed(written.diagnostics());
  return {Exit::done, text + next_steps(folder), {}, {}, true};
}

/// Many panels, and how they do.
Outcome simulate_many(const Arguments& arguments,
                      const LoadedStudy& loaded,
                      const simulation::PanelStudyPlan& plan,
                      const std::string& language,
                      const Diagnostics& remarks) {
  const auto audit_options = audit::audit_options(loaded.study);
  if (!audit_options) return failed(audit_options.diagnostics());
  const std::string format = arguments.value("format", "text");
  const auto say = [&](std::size_t done, std::size_t all) {
    if (format == "json") return;  // whose reader wants the document alone
    say_progress("simulating panels: point " + std::to_string(done + 1) + " of " +
                 std::to_string(all));
  };
  const auto rows = simulation::panel_study(loaded.study, plan, loaded.weigh, *audit_options, say);
  if (!rows) return failed(rows.diagnostics());
  if (format == "csv") return {Exit::done, report::panel_study_csv(*rows), {}, {}};
  if (format == "json") {
    return {Exit::done, report::panel_study_json(*rows, plan, loaded.provenance, remarks), {}, {}};
  }
  return {Exit::done, report::panel_study_text(loaded.study, *rows, plan, language), {}, {}};
}

Outcome run(const Arguments& arguments) {
  auto wanted = simulate_arguments(arguments);
  if (!wanted) return failed(wanted.diagnostics());
  Diagnostics remarks = wanted.diagnostics();
  SimulateArguments options = *std::move(wanted);
  StudyReading reading = read_or_made_up(arguments, options.groups);
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  if (const auto read = read_true_priorities(arguments, reading, options.plan.panel); !read) {
    return failed(read.diagnostics(), std::move(reading.sources));
  }
  if (!options.many && !options.assessors.empty()) {
    loaded.study.assessors = simulation::made_up_assessors(loaded.study, options.assessors.front());
  }
  if (options.many && options.assessors.empty()) {
    options.plan.assessors = sizes_with_own(options.plan.assessors, loaded.study);
  }
  remarks.insert(remarks.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  Outcome outcome = options.many
                        ? simulate_many(arguments, loaded, options.plan, *language, remarks)
                        : simulate_one(arguments, loaded, options.plan.panel, *language, remarks);
  outcome.diagnostics.insert(outcome.diagnostics.begin(), remarks.begin(), remarks.end());
  outcome.sources = std::move(reading.sources);
  return outcome;
}

std::vector<OptionSpec> options() {
  std::vector<OptionSpec> specs = {study_option(), language_option()};
  for (OptionSpec& spec : simulate_option_specs()) specs.push_back(std::move(spec));
  specs.push_back({"output,o", "NAME",
                   "one panel as text: a new folder for it, as a study of its own; else a file"});
  return specs;
}

}  // namespace

Command simulate_command() {
  return {{.name = "simulate",
           .summary = "made-up panels with a known truth: how many experts, how many pairs",
           .description =
               "Makes up what assessors think and how they answer the study's comparisons, some of "
               "them carelessly.\n"
               "Writes one such panel as answered questionnaires, or with --panels tells how near "
               "the consensus of\n"
               "many comes to the truth, and what the audit finds. Nothing goes into the study's "
               "own store.\nKinds of flaws: " +
               flaw_names() + ".",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json", "csv"},
           .options = options(),
           .example = "pondera simulate my-index --assessors 30 --flaw random=0.1 --output trial\n"
                      "  pondera simulate my-index --panels 50 --assessors 8,16,32 --flawed 0,0.2"},
          run};
}

}  // namespace pondera::app
