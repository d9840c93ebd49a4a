// SPDX-License-Identifier: Apache-2.0
// pondera check: everything in the folder is read; what is wrong is said, else what the study comes
// to.
#include "app/commands.hpp"
#include "app/study_folder.hpp"
#include "report/json_documents.hpp"
#include "report/progress_report.hpp"
#include "survey/design_questionnaire.hpp"
#include "survey/write_questionnaire.hpp"

#include <algorithm>

namespace pondera::app {

namespace {

report::StudySummary summary_of(const LoadedStudy& loaded) {
  const survey::Study& study = loaded.study;
  report::StudySummary summary;
  for (const survey::NodeIndex group : study.hierarchy.groups()) {
    if (study.hierarchy.node(group).children.size() > 1) ++summary.groups;
  }
  summary.leaves = study.hierarchy.leaves().size();
  const survey::Assessor anybody{"anybody", "", "", study.own_language(), "", {}};
  const survey::Questionnaire questionnaire =
      survey::design_questionnaire(study, anybody, study.round);
  summary.questions = survey::questions_to_answer(questionnaire);
  summary.minutes = survey::expected_minutes(static_cast<std::size_t>(summary.questions));
  summary.assessors = study.assessors.size();
  if (loaded.scores) summary.units = loaded.scores->units.size();
  summary.tables = loaded.scoring.tables.size();
  return summary;
}

Outcome run_check(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const LoadedStudy& loaded = *reading.loaded;
  const report::StudySummary summary = summary_of(loaded);
  const auto warnings = static_cast<std::size_t>(
      std::ranges::count(reading.diagnostics, Severity::warning, &Diagnostic::severity));
  std::string output =
      arguments.value("format") == "json"
          ? report::summary_json(loaded.study, summary, loaded.provenance, reading.diagnostics)
          : report::summary_text(loaded.study, summary, warnings);
  return {Exit::done, std::move(output), std::move(reading.diagnostics),
          std::move(reading.sources)};
}

}  // namespace

Command check_command() {
  return {
      {.name = "check",
       .summary = "says what is wrong in a study folder, or what the study comes to",
       .description =
           "Reads study.yaml and assessors.yaml and reports every mistake at once, with file, "
           "line,\n"
           "column and the cure; once those two are right, the scoring section, scores.csv and\n"
           "units.csv too.",
       .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
       .formats = {"text", "json"},
       .options = {study_option()},
       .example = "pondera check my-index"},
      run_check};
}

}  // namespace pondera::app
