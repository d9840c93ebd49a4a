// SPDX-License-Identifier: Apache-2.0
#include "survey/decision.hpp"

#include <algorithm>
#include <utility>

namespace pondera::survey {

std::string_view act_name(DecisionAct act) {
  return act == DecisionAct::exclude ? "exclude" : "include";
}

DecisionSubject ordered(DecisionSubject subject) {
  if (!subject.right.empty() && subject.right < subject.left) {
    std::swap(subject.left, subject.right);
  }
  return subject;
}

std::vector<RecordedDecision> decisions_in_force(const std::vector<RecordedDecision>& decisions,
                                                 int round) {
  std::vector<RecordedDecision> last;
  for (const RecordedDecision& recorded : decisions) {
    if (recorded.decision.round > round) continue;
    std::erase_if(last, [&](const RecordedDecision& earlier) {
      return earlier.decision.subject == recorded.decision.subject;
    });
    last.push_back(recorded);
  }
  std::erase_if(last, [](const RecordedDecision& recorded) {
    return recorded.decision.act != DecisionAct::exclude;
  });
  return last;
}

bool covers(const DecisionSubject& subject, const Answer& answer) {
  if (subject.group.empty()) return true;
  if (subject.group != answer.group) return false;
  if (subject.left.empty()) return true;
  const DecisionSubject asked = ordered({"", "", answer.left, answer.right});
  return asked.left == subject.left && asked.right == subject.right;
}

bool is_within(const DecisionSubject& subject, const DecisionSubject& wider) {
  if (wider == subject || wider.assessor != subject.assessor) return false;
  return wider.group.empty() || (wider.left.empty() && wider.group == subject.group);
}

std::vector<std::string> decision_fields(const Decision& decision) {
  return {std::string(act_name(decision.act)),
          std::to_string(decision.round),
          decision.subject.assessor,
          decision.subject.group,
          decision.subject.left,
          decision.subject.right,
          decision.reason,
          decision.by};
}

}  // namespace pondera::survey
