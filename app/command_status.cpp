// SPDX-License-Identifier: Apache-2.0
// pondera status: who was invited, who has answered, who owes, and which files were refused.
#include "aggregation/panel_precision.hpp"
#include "app/commands.hpp"
#include "app/decisions.hpp"
#include "app/files.hpp"
#include "app/round_progress.hpp"
#include "app/study_folder.hpp"
#include "report/json_documents.hpp"
#include "report/progress_report.hpp"
#include "survey/merge_rounds.hpp"

#include <map>
#include <set>
#include <utility>

namespace pondera::app {

namespace {

using State = report::AssessorStatus::State;

report::AssessorStatus status_of(const survey::Assessor& assessor,
                                 bool invited,
                                 const store::StoredResponse* latest,
                                 const std::optional<report::Revision>& revision) {
  report::AssessorStatus status{
      assessor.id, assessor.name, assessor.stratum, State::not_invited, 0, 0, ""};
  if (invited) status.state = State::invited;
  if (latest != nullptr) {
    status.answered = static_cast<int>(latest->response.answers.size());
    status.asked = latest->response.asked;
    status.state = status.answered == status.asked ? State::complete : State::partly;
    status.at = latest->at;
  }
  status.revision = revision;
  if (revision && latest == nullptr) status.asked = revision->asked;
  if (revision && revision->asked == 0) status.state = State::not_asked;
  // What is left empty there stays as it was: a reply says all.
  if (revision && latest != nullptr) status.state = State::complete;
  return status;
}

/// What the store holds about the current round; empty when there is no store yet.
struct RoundAnswers {
  std::set<std::string> invited;
  std::map<std::string, store::StoredResponse> latest;  ///< by assessor
  std::vector<report::RefusedFile> refusals;
  std::optional<RoundProgress> progress;
  std::vector<survey::Response> counting;  ///< of all rounds that the current one builds on
};

Result<std::vector<survey::Response>> read_counting(const store::Store& store,
                                                    const LoadedStudy& loaded) {
  const auto rounds = responses_by_round(store, loaded.rounds);
  if (!rounds) return rounds.diagnostics();
  const auto in_force = decisions_of_round(store, loaded.study.round);
  if (!in_force) return in_force.diagnostics();
  return counting_responses(loaded.study, survey::merge_panel(plain_responses(*rounds)), *in_force);
}

Result<RoundAnswers> read_round(const LoadedStudy& loaded) {
  RoundAnswers round;
  if (!file_exists(loaded.store_path())) return round;
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  const auto questionnaires = (*store)->questionnaires();
  if (!questionnaires) return questionnaires.diagnostics();
  for (const auto& [questionnaire, signature] : *questionnaires) {
    if (questionnaire.round == loaded.study.round) round.invited.insert(questionnaire.assessor);
  }
  const auto responses = (*store)->latest_responses(loaded.study.round);
  if (!responses) return responses.diagnostics();
  for (const auto& response : *responses)
    round.latest.emplace(response.response.assessor, response);
  auto progress = round_progress(**store, loaded);
  if (!progress) return progress.diagnostics();
  round.progress = *std::move(progress);
  auto counting = read_counting(**store, loaded);
  if (!counting) return counting.diagnostics();
  round.counting = *std::move(counting);
  const auto refusals = (*store)->refusals();
  if (!refusals) return refusals.diagnostics();
  for (const store::StoredRefusal& refusal : *refusals) {
    round.refusals.push_back({refusal.file, refusal.at, refusal.reasons, refusal.taken_since});
  }
  return round;
}

Result<report::StudyStatus> read_status(const LoadedStudy& loaded) {
  const auto round = read_round(loaded);
  if (!round) return round.diagnostics();
  report::StudyStatus status{loaded.study.round, {}, round->refusals, {}, {}};
  for (const auto& [id, response] : round->latest) {
    if (loaded.study.find_assessor(id) == nullptr) status.strangers.push_back(id);
  }
  std::map<std::string, report::Revision> revisions;
  if (round->progress) {
    status.stability = round->progress->stability;
    revisions = round->progress->revisions;
  }
  for (const survey::Assessor& assessor : loaded.study.assessors) {
    const auto revision = revisions.find(assessor.id);
    const auto response = round->latest.find(assessor.id);
    status.assessors.push_back(
        status_of(assessor, round->invited.contains(assessor.id),
                  response == round->latest.end() ? nullptr : &response->second,
                  revision == revisions.end() ? std::nullopt : std::optional(revision->second)));
  }
  status.precision = aggregation::panel_precision(loaded.study, round->counting, loaded.weigh);
  return status;
}

Outcome run_status(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const LoadedStudy& loaded = *reading.loaded;
  const auto status = read_status(loaded);
  if (!status) return failed(status.diagnostics());
  std::string output = arguments.value("format") == "json"
                           ? report::status_json(*status, loaded.provenance, reading.diagnostics)
                           : report::status_text(loaded.study, *status);
  return {Exit::done, std::move(output), std::move(reading.diagnostics),
          std::move(reading.sources)};
}

}  // namespace

Command status_command() {
  return {{.name = "status",
           .summary = "who has answered, who owes an answer, which files were refused",
           .description =
               "Shows every assessor of the current round by stratum, how precise the weights are "
               "so far and\nwhich further answers would help most, and the refused files with "
               "their reasons.",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json"},
           .options = {study_option()},
           .example = "pondera status my-index"},
          run_status};
}

}  // namespace pondera::app
