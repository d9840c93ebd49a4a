// SPDX-License-Identifier: Apache-2.0
// pondera check: everything in the folder is read; what is wrong is said, else what the study comes
// to.
#include "aggregation/expected_precision.hpp"
#include "app/commands.hpp"
#include "app/round_questionnaires.hpp"
#include "app/study_folder.hpp"
#include "report/json_documents.hpp"
#include "report/progress_report.hpp"
#include "scoring/score_model.hpp"
#include "survey/write_questionnaire.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace pondera::app {

namespace {

int sum_of(const std::vector<int>& pairs) {
  return std::accumulate(pairs.begin(), pairs.end(), 0);
}

report::WayOfAsking way_of(const std::vector<int>& pairs) {
  const int count = sum_of(pairs);
  return {count, survey::expected_minutes(static_cast<std::size_t>(count))};
}

/// Of the design that the study has and, beside it, of every pair; where every pair is asked, of
/// half of them.
std::optional<report::ExpectedPrecision> precision_of(const survey::Study& study) {
  if (study.elicitation.method != survey::ElicitationMethod::pairwise) return std::nullopt;
  const std::vector<int> designed =
      survey::pairs_per_group(study.hierarchy, study.elicitation.design);
  if (sum_of(designed) == 0) return std::nullopt;
  report::ExpectedPrecision precision;
  precision.designed = way_of(designed);
  std::vector<int> other = survey::pairs_per_group(study.hierarchy, {});
  if (sum_of(other) == sum_of(designed)) {
    survey::PairBudget half;
    half.share = 0.5;
    other = survey::pairs_per_group(study.hierarchy, half);
  }
  if (sum_of(other) != sum_of(designed)) precision.other = way_of(other);
  std::set<int> panels = {4, 8, 16, 32, 64};
  if (!study.assessors.empty()) panels.insert(static_cast<int>(study.assessors.size()));
  for (const int assessors : panels) {
    report::PanelToExpect panel;
    panel.assessors = assessors;
    panel.is_own = assessors == static_cast<int>(study.assessors.size());
    panel.designed_error = aggregation::expected_log_error(study.hierarchy, designed, assessors);
    if (precision.other) {
      panel.other_error = aggregation::expected_log_error(study.hierarchy, other, assessors);
    }
    precision.panels.push_back(panel);
  }
  return precision;
}

report::StudySummary summary_of(const LoadedStudy& loaded) {
  const survey::Study& study = loaded.study;
  report::StudySummary summary;
  for (const survey::NodeIndex group : study.hierarchy.groups()) {
    if (study.hierarchy.node(group).children.size() > 1) ++summary.groups;
  }
  summary.leaves = study.hierarchy.leaves().size();
  const survey::Assessor anybody{"anybody", "", "", study.own_language(), "", {}};
  const survey::Questionnaire questionnaire = RoundQuestionnaires(loaded, {}).of(anybody);
  summary.questions = survey::questions_to_answer(questionnaire);
  summary.minutes = survey::expected_minutes(static_cast<std::size_t>(summary.questions));
  summary.assessors = study.assessors.size();
  if (loaded.scores) summary.units = loaded.scores->units.size();
  summary.tables = loaded.scoring.tables.size();
  summary.precision = precision_of(study);
  return summary;
}

Outcome run_check(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const LoadedStudy& loaded = *reading.loaded;
  const report::StudySummary summary = summary_of(loaded);
  if (loaded.scores) {
    const auto model =
        scoring::score_model(loaded.study.hierarchy, *loaded.scores, loaded.scoring.method);
    reading.diagnostics.insert(reading.diagnostics.end(), model.diagnostics().begin(),
                               model.diagnostics().end());
  }
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
