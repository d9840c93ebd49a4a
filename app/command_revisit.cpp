// SPDX-License-Identifier: Apache-2.0
// pondera revisit: opens the next round, which asks again only what is worth asking again.
#include "agreement/revisit_selection.hpp"
#include "agreement/round_feedback.hpp"
#include "app/commands.hpp"
#include "app/decisions.hpp"
#include "app/files.hpp"
#include "app/round_progress.hpp"
#include "app/study_folder.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"
#include "report/labels.hpp"
#include "report/revisit_report.hpp"
#include "survey/design_revisit.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace pondera::app {

namespace {

using Items = std::map<std::string, std::vector<survey::QuestionnaireItem>>;

Result<agreement::RevisitOptions> chosen_options(const Arguments& arguments,
                                                 const LoadedStudy& loaded) {
  agreement::RevisitOptions options = loaded.revisit;
  if (!arguments.has("most")) return options;
  const std::string typed = arguments.value("most");
  const auto most = parse_whole(typed);
  if (!most || *most < 1 || *most > agreement::most_revisited) {
    return error("usage.not-a-number", {},
                 "--most '" + printable(typed) + "' is not a whole number from 1 to " +
                     std::to_string(agreement::most_revisited));
  }
  options.most = static_cast<int>(*most);
  return options;
}

/// What each assessor was asked in the rounds that count, each question once, in the order asked;
/// without the questions whose answers are left out.
Result<Items> asked_items(const store::Store& store,
                          const RoundState& state,
                          const std::vector<survey::RecordedDecision>& in_force) {
  const auto sent = store.questionnaires();
  if (!sent) return sent.diagnostics();
  Items items;
  for (const auto& [questionnaire, signature] : *sent) {
    if (questionnaire.round < state.base || questionnaire.round > state.round) continue;
    auto& asked = items[questionnaire.assessor];
    for (const survey::QuestionnaireItem& item : questionnaire.items) {
      const bool known = std::ranges::any_of(asked, [&](const survey::QuestionnaireItem& other) {
        return other.group == item.group &&
               std::minmax(other.left, other.right) == std::minmax(item.left, item.right);
      });
      const bool left_out = is_left_out(
          in_force, {questionnaire.assessor, item.group, item.left, item.right, {}, {}});
      if (!known && !left_out) asked.push_back(item);
    }
  }
  return items;
}

/// The rounds that asked again before, with who replied to each.
Result<std::vector<agreement::EarlierRound>> earlier_rounds(const store::Store& store,
                                                            const RoundState& state) {
  std::vector<agreement::EarlierRound> rounds;
  for (const store::StoredRound& stored : state.openings) {
    const auto replies = store.latest_responses(stored.opening.round);
    if (!replies) return replies.diagnostics();
    agreement::EarlierRound& round = rounds.emplace_back();
    round.opening = stored.opening;
    for (const auto& reply : *replies) round.replied.insert(reply.response.assessor);
  }
  return rounds;
}

/// The current round has to be answered before the next one is opened.
Result<Done> check_answered(const LoadedStudy& loaded,
                            const std::optional<RoundProgress>& progress,
                            const std::vector<survey::Response>& responses) {
  const std::string round = std::to_string(loaded.study.round);
  if (responses.empty()) {
    return error("revisit.nobody-answered", {},
                 "nobody has answered round " + round + " yet: there is nothing to ask again",
                 "take the answers in with 'pondera collect'");
  }
  const bool replied = !progress || progress->stability.replied + progress->stability.newcomers > 0;
  if (replied) return Done{};
  return error(
      "revisit.round-not-answered", {},
      "round " + round + " was opened at " + loaded.rounds.opening->at +
          ", and nobody has replied to it yet",
      "run 'pondera invite' for its questionnaires, and 'pondera collect' for the replies");
}

/// What the organiser should know before another round goes out.
Diagnostics warnings_about(const LoadedStudy& loaded,
                           const std::optional<RoundProgress>& progress,
                           int next) {
  Diagnostics found;
  if (next > agreement::most_rounds) {
    found.push_back(warning("revisit.many-rounds", {},
                            "round " + std::to_string(next) +
                                " is more than a panel usually bears: after " +
                                std::to_string(agreement::most_rounds) + " rounds little moves",
                            "report what the panel does not agree on"));
  }
  if (!progress) return found;
  const agreement::RoundStability& stability = progress->stability;
  if (stability.advice && stability.advice->answers_stable) {
    found.push_back(warning("revisit.stable", {}, report::advice_text(stability),
                            "'pondera status' shows what round " +
                                std::to_string(loaded.study.round) + " has changed"));
  }
  if (stability.replied < stability.asked) {
    const auto waiting = static_cast<std::size_t>(stability.asked - stability.replied);
    found.push_back(warning("revisit.still-waiting", {},
                            report::counted(waiting, "assessor has", "assessors have") +
                                " not replied to round " + std::to_string(loaded.study.round) +
                                " yet; their earlier answers stay",
                            "a reply that comes later is kept and does not count"));
  }
  return found;
}

/// Who answered and does not count.
std::set<std::string> left_out_assessors(const std::vector<survey::Response>& given,
                                         const std::vector<survey::RecordedDecision>& in_force) {
  std::set<std::string> left_out;
  for (const survey::Response& response : given) {
    if (is_left_out(in_force, response.assessor)) left_out.insert(response.assessor);
  }
  return left_out;
}

/// What each assessor will be shown.
std::map<std::string, std::vector<survey::ItemFeedback>> feedback_of(
    const LoadedStudy& loaded,
    const survey::RoundOpening& opening,
    const std::vector<survey::Response>& given,
    const std::vector<survey::Response>& counting) {
  std::map<std::string, std::vector<survey::ItemFeedback>> feedback;
  for (const survey::Assessor& assessor : loaded.study.assessors) {
    const auto asked = design_revisit(loaded.study, assessor, opening);
    const auto own = std::ranges::find(given, assessor.id, &survey::Response::assessor);
    feedback[assessor.id] = agreement::round_feedback(loaded.study, asked, opening, counting,
                                                      own == given.end() ? nullptr : &*own);
  }
  return feedback;
}

Diagnostic nothing_to_ask(const agreement::RevisitSelection& selection, int round) {
  const auto owing = static_cast<std::size_t>(
      std::ranges::count(selection.assessors, true, &agreement::AssessorRevisit::owes_all));
  std::string message =
      "nothing is worth asking again: nobody contradicts the own answers beyond the threshold, and "
      "nobody is far from the others where the panel disagrees";
  if (owing > 0) {
    message += "; " + report::counted(owing, "assessor has", "assessors have") +
               " not answered round " + std::to_string(round) + " yet";
  }
  return error("revisit.nothing-to-ask", {}, std::move(message),
               owing > 0 ? "remind those of round " + std::to_string(round) +
                               "; no new round is needed for that"
                         : "go on with 'pondera weigh'");
}

/// What is worth asking again, of the answers that count.
Result<agreement::RevisitSelection> selected(const store::Store& store,
                                             const LoadedStudy& loaded,
                                             const std::vector<survey::Response>& responses,
                                             const std::vector<survey::Response>& counting,
                                             const std::vector<survey::RecordedDecision>& in_force,
                                             const agreement::RevisitOptions& options) {
  const auto asked = asked_items(store, loaded.rounds, in_force);
  if (!asked) return asked.diagnostics();
  const auto earlier = earlier_rounds(store, loaded.rounds);
  if (!earlier) return earlier.diagnostics();
  return agreement::select_revisits(loaded.study, counting, *asked, loaded.weigh, options, *earlier,
                                    left_out_assessors(responses, in_force));
}

Result<store::Recorded> open_round(store::Store& store, const survey::RoundOpening& opening) {
  const auto recorded = store.record_round(opening);
  if (recorded && *recorded != store::Recorded::stored) {
    return error(
        "revisit.already-open", {},
        "round " + std::to_string(opening.round) + " was opened by another command a moment ago",
        "nothing was changed; run 'pondera invite' for its questionnaires");
  }
  return recorded;
}

/// The plan of the next round; opened unless `dry_run`.
Result<report::RevisitPlan> revisit(const Arguments& arguments, LoadedStudy& loaded) {
  const bool dry_run = arguments.has("dry-run");
  const auto options = chosen_options(arguments, loaded);
  if (!options) return options.diagnostics();
  const auto responses = read_responses(loaded);  // says so when there is no store
  if (!responses) return responses.diagnostics();
  const auto store = store::open_sqlite_store(
      loaded.store_path(), dry_run ? store::OpenMode::read_only : store::OpenMode::create);
  if (!store) return store.diagnostics();
  const auto progress = round_progress(**store, loaded);
  if (!progress) return progress.diagnostics();
  if (const auto good = check_answered(loaded, *progress, *responses); !good) {
    return good.diagnostics();
  }
  const auto in_force = decisions_of_round(**store, loaded.study.round);
  if (!in_force) return in_force.diagnostics();
  const auto decided = decided_responses(loaded, *responses);  // its digest and remarks
  if (!decided) return decided.diagnostics();
  const auto counting = counting_responses(loaded.study, *responses, *in_force);
  auto selection = selected(**store, loaded, *responses, counting, *in_force, *options);
  if (!selection) return selection.diagnostics();
  const survey::RoundOpening opening = {.round = loaded.study.round + 1,
                                        .revision = loaded.provenance.revision,
                                        .questions = selection->questions};
  if (opening.questions.empty()) return nothing_to_ask(*selection, loaded.study.round);
  if (!dry_run) {
    if (const auto opened = open_round(**store, opening); !opened) return opened.diagnostics();
  }
  Diagnostics found = responses.diagnostics();
  std::ranges::copy(decided.diagnostics(), std::back_inserter(found));
  std::ranges::move(warnings_about(loaded, *progress, opening.round), std::back_inserter(found));
  auto feedback = feedback_of(loaded, opening, *responses, counting);
  return Result<report::RevisitPlan>(
      report::RevisitPlan{opening.round, !dry_run, *std::move(selection), std::move(feedback)},
      std::move(found));
}

Outcome run_revisit(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto plan = revisit(arguments, loaded);
  if (!plan) return failed(plan.diagnostics(), std::move(reading.sources));
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), plan.diagnostics().begin(), plan.diagnostics().end());
  std::string output = arguments.value("format") == "json"
                           ? report::revisit_json(*plan, loaded.provenance, remarks)
                           : report::revisit_text(loaded.study, *plan, arguments.has("dry-run"));
  return {Exit::done, std::move(output), std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command revisit_command() {
  return {{.name = "revisit",
           .summary = "opens the next round: asks again only what is worth asking again",
           .description =
               "Chooses for every assessor what to ask once more: own answers that fit the others "
               "least, questions on\n"
               "which the panel disagrees and the own answer is far from its middle, and what was "
               "left open; and opens\n"
               "the next round with it, for invite, collect, status, audit, weigh and score. "
               "Everything else stays as it\n"
               "was answered. Who has not answered at all is asked everything.",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"text", "json"},
           .options = {study_option(),
                       {"dry-run,n", "", "show who would be asked what and why; write nothing"},
                       {"most,m", "N",
                        "at most so many questions to one assessor; default 6, or "
                        "what study.yaml says"}},
           .example = "pondera revisit my-index --dry-run"},
          run_revisit};
}

}  // namespace pondera::app
