// SPDX-License-Identifier: Apache-2.0
// pondera decide: leave an assessor, a group's answers or one judgement out, or take that back.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/study_folder.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/decisions_report.hpp"
#include "survey/check_decision.hpp"
#include "survey/store/store.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace pondera::app {

namespace {

constexpr const char* how =
    "pondera decide exclude E09 --reason \"asked twice, CR stayed at 0.80\"";

/// What stands behind the options: [FOLDER] [exclude|include ASSESSOR].
struct DecideWords {
  std::string folder = ".";
  std::string act;  ///< empty: show the decisions
  std::string assessor;
};

bool is_act(const std::string& word) {
  return word == "exclude" || word == "include";
}

Diagnostic unknown_act(const std::string& word) {
  const std::vector<std::string> acts = {"exclude", "include"};
  const auto nearest = nearest_name(word, acts);
  return error("decide.unknown-act", {},
               "'" + printable(word) + "' is no decision: exclude or include",
               nearest ? "did you mean '" + *nearest + "'?" : how);
}

Result<DecideWords> words_of(const Arguments& arguments) {
  std::vector<std::string> words = arguments.positional();
  DecideWords typed;
  const bool names_folder = words.size() == 3 || (words.size() == 1 && !is_act(words[0]));
  if (names_folder && arguments.has("study")) {
    return error("usage.two-folders", {}, "the study's folder is given twice",
                 "name it once, as an argument or with --study");
  }
  if (names_folder) {
    typed.folder = words.front();
    words.erase(words.begin());
  } else {
    typed.folder = arguments.value("study", ".");
  }
  if (words.empty()) return typed;
  if (!is_act(words[0])) return unknown_act(words[0]);
  if (words.size() == 1) {
    return error("decide.nobody-named", {}, "'" + words[0] + "' names no assessor", how);
  }
  if (arguments.has("list")) {
    return error("decide.list-or-decide", {}, "--list shows decisions and takes none",
                 "leave --list out; 'pondera decide' shows the list afterwards");
  }
  typed.act = words[0];
  typed.assessor = words[1];
  return typed;
}

/// Options that say something of a decision when there is none.
Result<Done> fits(const DecideWords& typed, const Arguments& arguments) {
  for (const char* option : {"group", "judgement", "reason", "by"}) {
    if (typed.act.empty() && arguments.has(option)) {
      return error("decide.nobody-named", {},
                   "--" + std::string(option) + " is given, but no decision and no assessor", how);
    }
    // An empty value would silently widen the decision to all answers.
    const bool narrows =
        option == std::string_view("group") || option == std::string_view("judgement");
    if (narrows && arguments.has(option) && trimmed(arguments.value(option)).empty()) {
      return error("decide.empty-value", {}, "--" + std::string(option) + " is empty",
                   "name a " + std::string(option) + ", or leave the option out for all answers");
    }
  }
  return Done{};
}

/// All that the store holds of decisions and answers; nothing when there is no store yet.
struct StoredDecisions {
  std::vector<survey::RecordedDecision> decisions;
  std::vector<survey::Response> responses;
};

Result<StoredDecisions> read_stored(const LoadedStudy& loaded) {
  StoredDecisions stored;
  if (!file_exists(loaded.store_path())) return stored;
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  auto decisions = (*store)->decisions();
  if (!decisions) return decisions.diagnostics();
  const auto responses = (*store)->all_responses();
  if (!responses) return responses.diagnostics();
  stored.decisions = *std::move(decisions);
  for (const store::StoredResponse& response : *responses) {
    stored.responses.push_back(response.response);
  }
  return stored;
}

/// What came of a decision: everything in the store, and the event that says it.
struct Decided {
  std::vector<survey::RecordedDecision> decisions;
  std::int64_t event = 0;
  bool is_new = false;
};

Result<Decided> record(const LoadedStudy& loaded, const survey::Decision& decision) {
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::create);
  if (!store) return store.diagnostics();
  const auto recorded = (*store)->record_decision(decision);
  if (!recorded) return recorded.diagnostics();
  auto decisions = (*store)->decisions();
  if (!decisions) return decisions.diagnostics();
  Decided decided{*std::move(decisions), 0, *recorded == store::Recorded::stored};
  for (const survey::RecordedDecision& one : decided.decisions) {
    const bool said = one.decision.act == decision.act &&
                      one.decision.subject == decision.subject &&
                      one.decision.round <= decision.round;
    if (said) decided.event = one.sequence;
  }
  return decided;
}

/// What goes on being left out when answers count again: by narrower exclusions, or by a wider one.
std::string still_left_out(const LoadedStudy& loaded,
                           const survey::DecisionSubject& subject,
                           const Decided& decided,
                           const std::string& language) {
  std::string narrower;
  std::string wider;
  for (const auto& one : survey::decisions_in_force(decided.decisions, loaded.study.round)) {
    const survey::DecisionSubject& other = one.decision.subject;
    const std::string words = report::subject_text(loaded.study, other, language) + " (event " +
                              std::to_string(one.sequence) + ")";
    if (survey::is_within(other, subject)) {
      narrower += (narrower.empty() ? ", except " : " and ") + words;
    }
    if (survey::is_within(subject, other)) wider = ", but still left out with " + words;
  }
  return wider.empty() ? narrower : wider;
}

std::string decided_text(const LoadedStudy& loaded,
                         const survey::Decision& decision,
                         const Decided& decided,
                         const std::string& language) {
  const bool excludes = decision.act == survey::DecisionAct::exclude;
  const std::string event = std::to_string(decided.event);
  return (decided.is_new ? "Recorded as event " + event
                         : "Nothing new: event " + event + " says so") +
         ": " + decision.subject.assessor + ", " +
         report::subject_text(loaded.study, decision.subject, language) +
         (excludes
              ? ", left out"
              : ", counts again" + still_left_out(loaded, decision.subject, decided, language)) +
         " (" + decision.reason + ").\n" +
         "'pondera weigh' shows the weights with the decisions and without.\n";
}

Outcome decide(const Arguments& arguments,
               const DecideWords& words,
               const StudyReading& reading,
               const std::string& language) {
  const LoadedStudy& loaded = *reading.loaded;
  const auto stored = read_stored(loaded);
  if (!stored) return failed(stored.diagnostics());
  const survey::TypedDecision typed = {
      words.act == "exclude" ? survey::DecisionAct::exclude : survey::DecisionAct::include,
      {words.assessor, std::string(trimmed(arguments.value("group"))),
       arguments.value("judgement")},
      arguments.value("reason"),
      arguments.value("by")};
  const auto decision =
      survey::check_decision(loaded.study, stored->responses, stored->decisions, typed);
  if (!decision) return failed(decision.diagnostics(), reading.sources);
  const auto decided = record(loaded, *decision);
  if (!decided) return failed(decided.diagnostics());
  Diagnostics remarks = reading.diagnostics;
  remarks.insert(remarks.end(), decision.diagnostics().begin(), decision.diagnostics().end());
  if (!decided->is_new) {
    remarks.push_back(note("decide.already-decided", {},
                           "the same was decided before, for the same reason (event " +
                               std::to_string(decided->event) + "): nothing was written"));
  }
  std::string output =
      arguments.value("format") == "json"
          ? report::decision_list_json(
                loaded.study, decided->decisions,
                decided->is_new ? std::optional<std::int64_t>(decided->event) : std::nullopt,
                loaded.provenance, remarks)
          : decided_text(loaded, *decision, *decided, language);
  return {Exit::done, std::move(output), std::move(remarks), reading.sources};
}

Outcome list(const Arguments& arguments, const StudyReading& reading, const std::string& language) {
  const LoadedStudy& loaded = *reading.loaded;
  const auto stored = read_stored(loaded);
  if (!stored) return failed(stored.diagnostics());
  std::string output =
      arguments.value("format") == "json"
          ? report::decision_list_json(loaded.study, stored->decisions, std::nullopt,
                                       loaded.provenance, reading.diagnostics)
          : report::decision_list_text(loaded.study, stored->decisions, language);
  return {Exit::done, std::move(output), reading.diagnostics, reading.sources};
}

Outcome run_decide(const Arguments& arguments) {
  const auto words = words_of(arguments);
  if (!words) return failed(words.diagnostics());
  if (const auto fitting = fits(*words, arguments); !fitting) return failed(fitting.diagnostics());
  StudyReading reading = read_study_folder(words->folder);
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const auto language = report_language(arguments, reading.loaded->study);
  if (!language) return failed(language.diagnostics());
  return words->act.empty() ? list(arguments, reading, *language)
                            : decide(arguments, *words, reading, *language);
}

}  // namespace

Command decide_command() {
  return {
      {.name = "decide",
       .summary = "leave an assessor, a group's answers or one judgement out, with a reason",
       .description = "Records in the store that answers do not count, and why, or takes that "
                      "back. 'weigh' and "
                      "'score' then\n"
                      "apply it, name it, and show the result without it beside. Nothing is "
                      "deleted. Without a "
                      "decision,\n"
                      "it shows what was decided so far.",
       .positional =
           {"FOLDER",
            "the study's folder; default the current one. Then the decision and whom it is "
            "about",
            0, 3, "[FOLDER] [exclude|include ASSESSOR]"},
       .formats = {"text", "json"},
       .options = {{"reason,r", "TEXT", "why; every report prints it; always needed"},
                   {"group,g", "ID", "only the answers in this comparison group"},
                   {"judgement,j", "ITEM:ITEM",
                    "only this judgement; of ratings one indicator: ITEM"},
                   {"by,b", "NAME", "who decided; kept with the decision"},
                   {"list", "", "show all decisions: in force, taken back and replaced"},
                   study_option(),
                   language_option()},
       .example =
           std::string(how) +
           "\n  pondera decide exclude E09 --judgement culture:safety --reason \"mistyped, says "
           "her mail of 3 May\" --by Ana\n"
           "  pondera decide include E09 --reason \"answered again, CR now 0.06\""},
      run_decide};
}

}  // namespace pondera::app
