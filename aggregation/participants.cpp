// SPDX-License-Identifier: Apache-2.0
#include "aggregation/participants.hpp"

#include "core/nearest_name.hpp"

#include <algorithm>
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

void check_response(const Study& study, const Response& response, Diagnostics& found) {
  if (auto unknown = unknown_assessor(study, response)) found.push_back(*std::move(unknown));
  if (response.method != study.elicitation.method) {
    found.push_back(error("aggregation.other-method", place_of(response),
                          "'" + response.assessor + "' answered " +
                              (response.method == survey::ElicitationMethod::pairwise
                                   ? "comparisons, but the study asks for ratings"
                                   : "ratings, but the study asks for comparisons"),
                          "the study was changed after it was sent: ask again"));
  }
}

/// Every response by its assessor.
std::map<std::string, const Response*> by_assessor(const Study& study,
                                                   const std::vector<Response>& responses,
                                                   Diagnostics& found) {
  std::map<std::string, const Response*> result;
  for (const Response& response : responses) {
    check_response(study, response, found);
    if (!result.emplace(response.assessor, &response).second) {
      found.push_back(error("aggregation.assessor-twice", place_of(response),
                            "there are two sets of answers of '" + response.assessor + "'",
                            "only the latest of a round may count"));
    }
  }
  return result;
}

std::map<std::string, std::string> reasons(const Study& study,
                                           const std::vector<Exclusion>& exclusions,
                                           Diagnostics& found) {
  std::map<std::string, std::string> result;
  for (const Exclusion& exclusion : exclusions) {
    if (study.find_assessor(exclusion.assessor) == nullptr) {
      found.push_back(error(
          "aggregation.unknown-exclusion", {},
          "'" + exclusion.assessor + "' is to be excluded, but is not among the study's assessors",
          known_names_hint(exclusion.assessor, assessor_ids(study))));
    }
    result.emplace(exclusion.assessor, exclusion.reason);
  }
  return result;
}

}  // namespace

std::optional<Diagnostic> unknown_assessor(const Study& study, const Response& response) {
  if (study.find_assessor(response.assessor) != nullptr) return std::nullopt;
  return error(
      "aggregation.unknown-assessor", place_of(response),
      "there are answers of '" + response.assessor + "', who is not among the study's assessors",
      known_names_hint(response.assessor, assessor_ids(study)));
}

Result<Participants> participants(const Study& study,
                                  const std::vector<Response>& responses,
                                  const std::vector<Exclusion>& exclusions) {
  Diagnostics found;
  const auto responses_by_id = by_assessor(study, responses, found);
  const auto reasons_by_id = reasons(study, exclusions, found);
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
  if (!has_error(found) && result.taking_part.empty()) {
    found.push_back(
        error("aggregation.no-answers", {},
              result.excluded.empty() ? "nobody has answered yet, so there are no weights"
                                      : "all who answered are excluded, so there are no weights",
              result.excluded.empty() ? "collect answers first" : "exclude fewer assessors"));
  }
  return finished(std::move(result), std::move(found));
}

}  // namespace pondera::aggregation
