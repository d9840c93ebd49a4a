// SPDX-License-Identifier: Apache-2.0
// pondera invite: makes each assessor's questionnaire for the current round, into outbox/.
#include "agreement/round_feedback.hpp"
#include "app/commands.hpp"
#include "app/decisions.hpp"
#include "app/files.hpp"
#include "app/round_questionnaires.hpp"
#include "app/study_folder.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"
#include "report/progress_report.hpp"
#include "survey/design_revisit.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/write_questionnaire.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace pondera::app {

namespace {

/// The assessors that the user named, or all.
Result<std::vector<survey::Assessor>> chosen_assessors(const Arguments& arguments,
                                                       const survey::Study& study) {
  if (study.assessors.empty()) {
    return error("invite.no-assessors", {}, "the study has no assessors yet",
                 "list them in assessors.yaml");
  }
  if (!arguments.has("only")) return study.assessors;
  std::vector<std::string> known;
  for (const survey::Assessor& assessor : study.assessors) known.push_back(assessor.id);
  std::vector<survey::Assessor> chosen;
  Diagnostics found;
  for (const std::string& id : arguments.values("only")) {
    if (const survey::Assessor* assessor = study.find_assessor(id)) {
      chosen.push_back(*assessor);
    } else {
      found.push_back(error("usage.unknown-assessor", {},
                            "there is no assessor '" + printable(id) + "'",
                            known_names_hint(id, known)));
    }
  }
  return finished(std::move(chosen), std::move(found));
}

std::string file_name(const survey::Questionnaire& questionnaire) {
  return "outbox/round-" + std::to_string(questionnaire.round) + "-" + questionnaire.assessor +
         ".yaml";
}

/// Whether somebody has typed answers into the file, here where it lay.
bool holds_answers(const std::string& path) {
  constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  const auto bytes = read_file(path, most_bytes);
  if (!bytes) return true;
  const auto sheet = survey::read_answer_sheet(*bytes, path);
  // What cannot be read may hold anything; a blank questionnaire can always be read.
  const auto is_filled = [](const std::optional<survey::Placed>& text) {
    return text && !text->text.empty();
  };
  return !sheet || is_filled(sheet->remark) ||
         std::ranges::any_of(sheet->entries, [&](const survey::SheetEntry& entry) {
           return is_filled(entry.answer) || is_filled(entry.why);
         });
}

/// What an assessor is asked in the current round, and what stands beside the questions.
struct Asked {
  survey::Questionnaire questionnaire;
  std::vector<survey::ItemFeedback> feedback;
};

/// What was answered before the round was opened: as it was given, and what of it counts.
struct AnswersBefore {
  std::vector<survey::Response> given;
  std::vector<survey::Response> counting;
};

Result<AnswersBefore> answers_before(const store::Store& store, const LoadedStudy& loaded) {
  const auto given = responses_before_opening(store, loaded.rounds);
  if (!given) return given.diagnostics();
  const auto in_force = decisions_of_round(store, loaded.study.round);
  if (!in_force) return in_force.diagnostics();
  return AnswersBefore{*given, counting_responses(loaded.study, *given, *in_force)};
}

/// A round that asks again asks those who had answered what was chosen when it was opened, and all
/// others everything.
Asked asked_of(const LoadedStudy& loaded,
               const survey::Assessor& assessor,
               RoundQuestionnaires& questionnaires,
               const AnswersBefore& before) {
  const auto& opening = loaded.rounds.opening;
  const auto own = std::ranges::find(before.given, assessor.id, &survey::Response::assessor);
  if (!opening || own == before.given.end()) {
    return {questionnaires.of(assessor), {}};
  }
  Asked asked{survey::design_revisit(loaded.study, assessor, opening->opening), {}};
  asked.feedback = agreement::round_feedback(loaded.study, asked.questionnaire, opening->opening,
                                             before.counting, &*own);
  return asked;
}

/// Records the questionnaire first: a file that nobody recorded could not be taken back.
Result<report::Invitation> invite(store::Store& store,
                                  const LoadedStudy& loaded,
                                  const survey::Assessor& assessor,
                                  RoundQuestionnaires& questionnaires,
                                  const AnswersBefore& before) {
  const auto [questionnaire, feedback] = asked_of(loaded, assessor, questionnaires, before);
  if (questionnaire.items.empty() && loaded.rounds.opening) {
    return report::Invitation{assessor.id, assessor.name, "", false};
  }
  const auto recorded =
      store.record_questionnaire(questionnaire, survey::questionnaire_signature(questionnaire));
  if (!recorded) return recorded.diagnostics();
  const std::string name = file_name(questionnaire);
  const std::string path = loaded.path(name);
  report::Invitation invitation{assessor.id, assessor.name, name,
                                *recorded == store::Recorded::stored};
  if (file_exists(path) && holds_answers(path)) {
    return Result<report::Invitation>(
        std::move(invitation),
        {warning("invite.holds-answers", {path, 0, 0},
                 "this file holds answers and was left as it is",
                 "move it to inbox/ and run 'pondera collect', then invite again")});
  }
  const auto written =
      write_file(path, survey::write_questionnaire(questionnaire, loaded.study, feedback));
  if (!written) return written.diagnostics();
  return invitation;
}

/// How many assessors have a questionnaire of an earlier version of the study in this round.
std::size_t outdated_questionnaires(const std::vector<store::StoredQuestionnaire>& sent,
                                    const LoadedStudy& loaded) {
  std::set<std::string> assessors;
  for (const auto& [questionnaire, signature] : sent) {
    const bool is_outdated = questionnaire.round == loaded.study.round &&
                             questionnaire.revision != loaded.provenance.revision;
    if (is_outdated) assessors.insert(questionnaire.assessor);
  }
  return assessors.size();
}

Result<std::vector<report::Invitation>> invite_all(const LoadedStudy& loaded,
                                                   const std::vector<survey::Assessor>& assessors) {
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::create);
  if (!store) return store.diagnostics();
  if (const auto made = make_folder(loaded.path("outbox")); !made) return made.diagnostics();
  const auto recorded = (*store)->record_study(loaded.provenance.revision, loaded.study_text);
  if (!recorded) return recorded.diagnostics();
  const auto sent = (*store)->questionnaires();
  if (!sent) return sent.diagnostics();
  const std::size_t outdated = outdated_questionnaires(*sent, loaded);
  const auto before = answers_before(**store, loaded);
  if (!before) return before.diagnostics();
  RoundQuestionnaires questionnaires(loaded, *sent);
  Diagnostics found;
  std::vector<report::Invitation> invitations;
  for (const survey::Assessor& assessor : assessors) {
    auto invitation = invite(**store, loaded, assessor, questionnaires, *before);
    std::ranges::copy(invitation.diagnostics(), std::back_inserter(found));
    if (!invitation) return found;
    invitations.push_back(*std::move(invitation));
  }
  const bool is_new = std::ranges::any_of(invitations, &report::Invitation::is_new);
  if (is_new && outdated > 0) {
    found.push_back(warning("invite.study-changed", {loaded.path("study.yaml"), 0, 0},
                            "what is asked has changed since questionnaires went out to " +
                                std::to_string(outdated) + " of the assessors",
                            "send them the new ones; answers to the old ones are taken as long as "
                            "their items are still in the study"));
  }
  return Result<std::vector<report::Invitation>>(std::move(invitations), std::move(found));
}

Outcome run_invite(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const LoadedStudy& loaded = *reading.loaded;
  const auto assessors = chosen_assessors(arguments, loaded.study);
  if (!assessors) return failed(assessors.diagnostics());
  const auto invitations = invite_all(loaded, *assessors);
  if (!invitations) return failed(invitations.diagnostics());
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), invitations.diagnostics().begin(), invitations.diagnostics().end());
  std::string output =
      arguments.value("format") == "json"
          ? report::invitations_json(*invitations, loaded.provenance, remarks)
          : report::invitations_text(*invitations, loaded.study.round) +
                "\nSend each file to its assessor; put what comes back into inbox/ and run "
                "'pondera collect'.\n";
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command invite_command() {
  return {
      {.name = "invite",
       .summary = "makes each assessor's questionnaire, into outbox/",
       .description =
           "Makes a questionnaire for every assessor of the current round, in the assessor's "
           "language, and\n"
           "records in pondera.db what was asked of whom. Running it again makes the same files.",
       .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
       .formats = {"text", "json"},
       .options = {study_option(),
                   {"only", "ID", "only this assessor; may be given several times", true}},
       .example = "pondera invite my-index"},
      run_invite};
}

}  // namespace pondera::app
