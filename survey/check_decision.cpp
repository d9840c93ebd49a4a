// SPDX-License-Identifier: Apache-2.0
#include "survey/check_decision.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::survey {

namespace {

/// A text of the organiser's on one line; `what` is its option.
std::string checked_line(const std::string& typed, const std::string& what, Diagnostics& found) {
  std::string line(trimmed(typed));
  if (utf8_length(line) > most_reason_characters) {
    found.push_back(error("decide.too-long", {},
                          "--" + what + " has " + std::to_string(utf8_length(line)) +
                              " characters; " + std::to_string(most_reason_characters) +
                              " are the most",
                          "say it in a sentence, and name the letter that says more"));
  } else if (printable(line, most_reason_characters) != line) {
    found.push_back(error("decide.control-character", {},
                          "--" + what +
                              " holds a line end, a control character or bytes that are "
                              "no UTF-8: '" +
                              printable(line) + "'",
                          "every report prints it: write plain text on one line"));
  }
  return line;
}

std::vector<std::string> known_assessors(const Study& study,
                                         const std::vector<Response>& responses) {
  std::vector<std::string> known;
  for (const Assessor& assessor : study.assessors) known.push_back(assessor.id);
  for (const Response& response : responses) {
    if (std::ranges::find(known, response.assessor) == known.end()) {
      known.push_back(response.assessor);
    }
  }
  return known;
}

bool was_answered(const DecisionSubject& subject,
                  const std::vector<Response>& responses,
                  int round) {
  return std::ranges::any_of(responses, [&](const Response& response) {
    return response.assessor == subject.assessor && response.round <= round &&
           std::ranges::any_of(response.answers,
                               [&](const Answer& answer) { return covers(subject, answer); });
  });
}

void check_exclusion(const DecisionSubject& subject,
                     const std::vector<Response>& responses,
                     const std::vector<RecordedDecision>& in_force,
                     int round,
                     Diagnostics& found) {
  if (!was_answered(subject, responses, round)) {
    if (!subject.left.empty()) {
      found.push_back(error("decide.never-answered", {},
                            "'" + subject.assessor + "' has never answered " +
                                subject_words(subject) + ", so there is nothing to leave out",
                            "check the items; 'pondera audit' names judgements that fit badly"));
      return;
    }
    found.push_back(note("decide.no-answers-yet", {},
                         "'" + subject.assessor + "' has not answered" +
                             (subject.group.empty() ? "" : " in the " + subject_words(subject)) +
                             ": the decision holds for answers to come"));
  }
  for (const RecordedDecision& earlier : in_force) {
    if (!is_within(subject, earlier.decision.subject)) continue;
    found.push_back(note("decide.within-another", {},
                         "left out already (event " + std::to_string(earlier.sequence) + "): " +
                             subject_words(earlier.decision.subject) + " of '" + subject.assessor +
                             "'; this changes nothing until that is taken back"));
  }
}

bool names(const TypedSubject& typed, const DecisionSubject& subject) {
  if (typed.assessor != subject.assessor) return false;
  if (typed.judgement.empty()) return subject.left.empty() && typed.group == subject.group;
  const DecisionSubject items = typed_items(typed.judgement);
  return (typed.group.empty() || typed.group == subject.group) && items.left == subject.left &&
         items.right == subject.right;
}

/// @param known who can be meant; somebody else is perhaps mistyped.
Diagnostic nothing_to_include(const TypedSubject& typed,
                              const std::vector<RecordedDecision>& in_force,
                              const std::vector<std::string>& known) {
  std::string about_the_same;
  std::vector<std::string> assessors;
  for (const RecordedDecision& recorded : in_force) {
    const DecisionSubject& subject = recorded.decision.subject;
    assessors.push_back(subject.assessor);
    if (subject.assessor != typed.assessor) continue;
    about_the_same +=
        (about_the_same.empty() ? "left out of '" + typed.assessor + "' is: " : "; ") +
        subject_words(subject) + " (event " + std::to_string(recorded.sequence) + ")";
  }
  const bool is_known = std::ranges::find(known, typed.assessor) != known.end();
  if (about_the_same.empty() && is_known) {
    return error("decide.nothing-to-include", {},
                 "nothing of '" + typed.assessor + "' is left out, so nothing can be taken back",
                 in_force.empty() ? "nothing is left out at present"
                                  : "'pondera decide' shows what is left out");
  }
  std::string hint = about_the_same;
  if (in_force.empty()) hint = "nothing is left out at present";
  if (hint.empty()) hint = known_names_hint(typed.assessor, assessors);
  return error("decide.nothing-to-include", {},
               "there is no such exclusion of '" + printable(typed.assessor) +
                   "' in force, so there is nothing to take back",
               hint);
}

/// Whether the last decision about those answers took them back already, in the same words.
std::optional<DecisionSubject> included_alike(const TypedDecision& typed,
                                              const std::vector<RecordedDecision>& decisions,
                                              int round) {
  std::optional<DecisionSubject> alike;
  for (const RecordedDecision& recorded : decisions) {
    const Decision& earlier = recorded.decision;
    if (earlier.round > round || !names(typed.subject, earlier.subject)) continue;
    alike.reset();
    if (earlier.act == DecisionAct::include && earlier.reason == trimmed(typed.reason) &&
        earlier.by == trimmed(typed.by)) {
      alike = earlier.subject;
    }
  }
  return alike;
}

Result<DecisionSubject> excluded_subject(const TypedDecision& typed,
                                         const std::vector<RecordedDecision>& decisions,
                                         const std::vector<RecordedDecision>& in_force,
                                         const std::vector<std::string>& known,
                                         int round) {
  for (const RecordedDecision& recorded : in_force) {
    if (names(typed.subject, recorded.decision.subject)) return recorded.decision.subject;
  }
  if (auto alike = included_alike(typed, decisions, round)) return *std::move(alike);
  return nothing_to_include(typed.subject, in_force, known);
}

}  // namespace

std::string subject_words(const DecisionSubject& subject) {
  if (subject.group.empty()) return "all answers";
  if (subject.left.empty()) return "group '" + subject.group + "'";
  if (subject.right.empty()) return "the rating of '" + subject.left + "'";
  return "'" + subject.left + "' against '" + subject.right + "'";
}

Result<Decision> check_decision(const Study& study,
                                const std::vector<Response>& responses,
                                const std::vector<RecordedDecision>& decisions,
                                const TypedDecision& typed) {
  Diagnostics found;
  Decision decision;
  decision.act = typed.act;
  decision.round = study.round;
  const auto in_force = decisions_in_force(decisions, study.round);
  const bool excludes = typed.act == DecisionAct::exclude;
  const auto known = known_assessors(study, responses);
  const auto subject = excludes ? decision_subject(study, known, typed.subject)
                                : excluded_subject(typed, decisions, in_force, known, study.round);
  found = subject.diagnostics();
  if (subject) {
    decision.subject = *subject;
    if (excludes) check_exclusion(*subject, responses, in_force, study.round, found);
  }
  decision.reason = checked_line(typed.reason, "reason", found);
  decision.by = checked_line(typed.by, "by", found);
  if (decision.reason.empty()) {
    found.push_back(error("decide.without-reason", {}, "the decision has no reason",
                          "every report prints it: --reason \"asked twice, CR stayed at 0.80\""));
  }
  return finished(std::move(decision), std::move(found));
}

}  // namespace pondera::survey
