// SPDX-License-Identifier: Apache-2.0
#include "aggregation/apply_decisions.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::DecisionSubject;
using survey::RecordedDecision;
using survey::Response;
using survey::Study;

/// 0: the assessor's answers, 1: a group's, 2: one judgement.
int narrowness(const DecisionSubject& subject) {
  if (subject.group.empty()) return 0;
  return subject.left.empty() ? 1 : 2;
}

/// What the decision names and the study does not have: "the group 'x'"; empty if it has all.
std::string missing_name(const Study& study, const DecisionSubject& subject, bool answered) {
  if (study.find_assessor(subject.assessor) == nullptr && !answered) {
    return "the assessor '" + subject.assessor + "'";
  }
  if (!subject.group.empty() && !study.hierarchy.find(subject.group)) {
    return "the group '" + subject.group + "'";
  }
  for (const std::string& item : {subject.left, subject.right}) {
    if (!item.empty() && !study.hierarchy.find(item)) return "the item '" + item + "'";
  }
  return "";
}

/// Takes out of a response what the decision names. @return how many answers those are.
int take_out(const DecisionSubject& subject, Response& response) {
  return static_cast<int>(std::erase_if(response.answers, [&](const survey::Answer& answer) {
    return survey::covers(subject, answer);
  }));
}

bool excluded_as_a_whole(const DecidedResponses& decided, const std::string& assessor) {
  return std::ranges::find(decided.exclusions, assessor, &Exclusion::assessor) !=
         decided.exclusions.end();
}

void apply(AppliedDecision& applied, DecidedResponses& decided) {
  const DecisionSubject& subject = applied.recorded.decision.subject;
  for (Response& response : decided.responses) {
    if (response.assessor != subject.assessor) continue;
    if (subject.group.empty()) {
      applied.removed += static_cast<int>(response.answers.size());
      decided.exclusions.push_back({subject.assessor, applied.recorded.decision.reason});
    } else if (!excluded_as_a_whole(decided, subject.assessor)) {
      applied.removed += take_out(subject, response);
    }
  }
}

}  // namespace

Result<DecidedResponses> apply_decisions(const Study& study,
                                         const std::vector<Response>& responses,
                                         const std::vector<RecordedDecision>& in_force) {
  DecidedResponses decided{responses, {}, {}};
  Diagnostics found;
  for (const RecordedDecision& recorded : in_force) {
    PONDERA_ASSERT(recorded.decision.act == survey::DecisionAct::exclude);
    decided.applied.push_back({recorded, 0});
    const DecisionSubject& subject = recorded.decision.subject;
    const bool answered =
        std::ranges::find(responses, subject.assessor, &Response::assessor) != responses.end();
    const std::string missing = missing_name(study, subject, answered);
    if (missing.empty()) continue;
    found.push_back(warning("aggregation.outdated-decision", {},
                            "a decision (event " + std::to_string(recorded.sequence) +
                                ") is about " + missing + ", which the study no longer has",
                            "take it back with 'pondera decide include' if it was renamed, and "
                            "decide anew"));
  }
  for (const int wanted : {0, 1, 2}) {
    for (AppliedDecision& applied : decided.applied) {
      if (narrowness(applied.recorded.decision.subject) == wanted) apply(applied, decided);
    }
  }
  return Result<DecidedResponses>(std::move(decided), std::move(found));
}

}  // namespace pondera::aggregation
