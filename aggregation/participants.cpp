// SPDX-License-Identifier: Apache-2.0
#include "aggregation/participants.hpp"

#include "core/nearest_name.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::Assessor;
using survey::Response;
using survey::Study;

std::vector<std::string> assessor_ids(const Study& study) {
  std::vector<std::string> ids;
  for (const Assessor& assessor : study.assessors) ids.push_back(assessor.id);
  return ids;
}

SourceSpot place_of(const Response& response) {
  return response.answers.empty() ? SourceSpot{} : response.answers.front().where;
}

using Reasons = std::map<std::string, std::string>;  // for leaving somebody out, by assessor

/// Every response by its assessor. Who is left out may be unknown to the study by now.
std::map<std::string, const Response*> by_assessor(const Study& study,
                                                   const std::vector<Response>& responses,
                                                   const Reasons& left_out,
                                                   Diagnostics& found) {
  std::map<std::string, const Response*> result;
  for (const Response& response : responses) {
    if (!left_out.contains(response.assessor)) {
      std::ranges::move(misfits(study, response), std::back_inserter(found));
    }
    if (!result.emplace(response.assessor, &response).second) {
      found.push_back(error("aggregation.assessor-twice", place_of(response),
                            "there are two sets of answers of '" + response.assessor + "'",
                            "only the latest of a round may count"));
    }
  }
  return result;
}

bool answered(const std::vector<Response>& responses, const std::string& assessor) {
  return std::ranges::find(responses, assessor, &Response::assessor) != responses.end();
}

Reasons reasons(const Study& study,
                const std::vector<Response>& responses,
                const std::vector<Exclusion>& exclusions,
                Diagnostics& found) {
  Reasons result;
  for (const Exclusion& exclusion : exclusions) {
    const std::string& id = exclusion.assessor;
    if (study.find_assessor(id) == nullptr && !answered(responses, id)) {
      found.push_back(error(
          "aggregation.unknown-exclusion", {},
          "'" + exclusion.assessor + "' is to be excluded, but is not among the study's assessors",
          known_names_hint(exclusion.assessor, assessor_ids(study))));
    }
    result.emplace(exclusion.assessor, exclusion.reason);
  }
  return result;
}

Diagnostic nobody_takes_part(bool some_are_excluded) {
  if (some_are_excluded) {
    return error("aggregation.no-answers", {},
                 "all who answered are excluded, so there are no weights",
                 "exclude fewer assessors, or take a decision back with 'pondera decide include'");
  }
  return error("aggregation.no-answers", {}, "nobody has answered yet, so there are no weights",
               "collect answers first");
}

}  // namespace

Diagnostics misfits(const Study& study, const Response& response) {
  Diagnostics found;
  const std::string& id = response.assessor;
  if (study.find_assessor(id) == nullptr) {
    found.push_back(
        error("aggregation.unknown-assessor", place_of(response),
              "there are answers of '" + id + "', who is not among the study's assessors",
              "put '" + id +
                  "' back into assessors.yaml, or leave the answers out: pondera decide exclude " +
                  id + " --reason \"…\""));
  }
  if (response.method != study.elicitation.method) {
    const survey::ElicitationMethodRow& then = survey::elicitation_row(response.method);
    const survey::ElicitationMethodRow& now = survey::elicitation_row(study.elicitation.method);
    found.push_back(error("aggregation.other-method", place_of(response),
                          "'" + id + "' answered " + std::string(then.given) +
                              ", but the study asks for " + std::string(now.given),
                          "write 'method: " + std::string(then.name) +
                              "' again in study.yaml, or send new questionnaires with 'pondera "
                              "invite'"));
  }
  return found;
}

Result<Participants> participants(const Study& study,
                                  const std::vector<Response>& responses,
                                  const std::vector<Exclusion>& exclusions) {
  Diagnostics found;
  const auto reasons_by_id = reasons(study, responses, exclusions, found);
  const auto responses_by_id = by_assessor(study, responses, reasons_by_id, found);
  Participants result;
  for (const Assessor& assessor : study.assessors) {
    const auto response = responses_by_id.find(assessor.id);
    if (response == responses_by_id.end() || response->second->answers.empty()) continue;
    const Participant participant{response->second, assessor.stratum};
    const auto reason = reasons_by_id.find(assessor.id);
    if (reason == reasons_by_id.end()) {
      result.taking_part.push_back(participant);
    } else {
      result.excluded.push_back(participant);
      result.exclusions.push_back({assessor.id, reason->second});
    }
  }
  // Who answered, is left out, and is no longer in the study.
  for (const auto& [id, reason] : reasons_by_id) {
    const auto response = responses_by_id.find(id);
    if (study.find_assessor(id) != nullptr || response == responses_by_id.end()) continue;
    result.excluded.push_back({response->second, ""});
    result.exclusions.push_back({id, reason});
  }
  if (!has_error(found) && result.taking_part.empty()) {
    found.push_back(nobody_takes_part(!result.excluded.empty()));
  }
  return finished(std::move(result), std::move(found));
}

}  // namespace pondera::aggregation
