// SPDX-License-Identifier: Apache-2.0
#include "app/decisions.hpp"

#include "core/digest.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace pondera::app {

namespace {

std::string digest_of(const std::vector<survey::RecordedDecision>& decisions) {
  std::vector<std::string> fields;
  for (const survey::RecordedDecision& recorded : decisions) {
    fields.push_back(std::to_string(recorded.sequence));
    fields.push_back(recorded.at);
    for (std::string& field : survey::decision_fields(recorded.decision)) {
      fields.push_back(std::move(field));
    }
  }
  return digest_of_fields(fields);
}

/// Decisions older than answers that they take out: made before the assessor answered those again.
Diagnostics answered_since(const std::vector<store::StoredResponse>& latest,
                           const std::vector<aggregation::AppliedDecision>& applied) {
  Diagnostics found;
  for (const aggregation::AppliedDecision& one : applied) {
    const survey::DecisionSubject& subject = one.recorded.decision.subject;
    const std::string& assessor = subject.assessor;
    const bool since = std::ranges::any_of(latest, [&](const store::StoredResponse& stored) {
      return stored.response.assessor == assessor && stored.sequence > one.recorded.sequence &&
             std::ranges::any_of(stored.response.answers, [&](const survey::Answer& answer) {
               return survey::covers(subject, answer);
             });
    });
    if (one.removed == 0 || !since) continue;
    found.push_back(note("decide.answered-since", {},
                         "'" + assessor + "' has answered since the decision of event " +
                             std::to_string(one.recorded.sequence) +
                             ": it leaves the later answers out too",
                         "take it back with 'pondera decide include' if they shall count"));
  }
  return found;
}

}  // namespace

Result<aggregation::DecidedResponses> decided_responses(
    LoadedStudy& loaded, const std::vector<survey::Response>& responses) {
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  const auto in_force = decisions_of_round(**store, loaded.study.round);
  if (!in_force) return in_force.diagnostics();
  if (!in_force->empty()) loaded.provenance.inputs.push_back({"decisions", digest_of(*in_force)});
  auto decided = aggregation::apply_decisions(loaded.study, responses, *in_force);
  if (!decided || in_force->empty()) return decided;
  const auto latest = (*store)->latest_responses(loaded.study.round);
  if (!latest) return latest.diagnostics();
  Diagnostics found = decided.diagnostics();
  const Diagnostics since = answered_since(*latest, decided->applied);
  found.insert(found.end(), since.begin(), since.end());
  return Result<aggregation::DecidedResponses>(*std::move(decided), std::move(found));
}

Result<std::vector<survey::RecordedDecision>> decisions_of_round(const store::Store& store,
                                                                 int round) {
  const auto all = store.decisions();
  if (!all) return all.diagnostics();
  return survey::decisions_in_force(*all, round);
}

std::vector<survey::Response> counting_responses(
    const survey::Study& study,
    const std::vector<survey::Response>& merged,
    const std::vector<survey::RecordedDecision>& in_force) {
  auto decided = aggregation::apply_decisions(study, merged, in_force);
  std::vector<survey::Response> counting = std::move(decided).value().responses;
  std::erase_if(counting, [&](const survey::Response& response) {
    return is_left_out(in_force, response.assessor) ||
           study.find_assessor(response.assessor) == nullptr;
  });
  return counting;
}

bool is_left_out(const std::vector<survey::RecordedDecision>& in_force,
                 const std::string& assessor) {
  return std::ranges::any_of(in_force, [&](const survey::RecordedDecision& recorded) {
    const survey::DecisionSubject& subject = recorded.decision.subject;
    return subject.assessor == assessor && subject.group.empty();
  });
}

bool is_left_out(const std::vector<survey::RecordedDecision>& in_force,
                 const survey::RevisitQuestion& question) {
  const survey::Answer answer = {
      .group = question.group, .left = question.left, .right = question.right};
  return std::ranges::any_of(in_force, [&](const survey::RecordedDecision& recorded) {
    const survey::DecisionSubject& subject = recorded.decision.subject;
    return subject.assessor == question.assessor && survey::covers(subject, answer);
  });
}

}  // namespace pondera::app
