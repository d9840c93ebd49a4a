// SPDX-License-Identifier: Apache-2.0
#include "survey/merge_rounds.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace pondera::survey {

namespace {

/// The smallest place in the log; 0 where none is known.
std::int64_t first_received(const std::vector<Response>& rounds) {
  std::int64_t first = 0;
  for (const Response& response : rounds) {
    if (response.received == 0) continue;
    first = first == 0 ? response.received : std::min(first, response.received);
  }
  return first;
}

/// Not known for one round is not known together: it counts as all of them.
std::map<std::string, int> most_asked(const std::vector<Response>& rounds) {
  std::map<std::string, int> most;
  for (const Response& response : rounds) {
    if (response.asked_of_group.empty()) return {};
    for (const auto& [group, asked] : response.asked_of_group) {
      most[group] = std::max(most[group], asked);
    }
  }
  return most;
}

}  // namespace

Response merge_rounds(const std::vector<Response>& rounds) {
  PONDERA_ASSERT(!rounds.empty());
  Response merged = rounds.back();
  if (rounds.size() == 1) return merged;
  merged.received = first_received(rounds);
  merged.asked_of_group = most_asked(rounds);
  merged.answers.clear();
  merged.remark.clear();
  std::map<Question, std::size_t> places;
  for (const Response& response : rounds) {
    merged.asked = std::max(merged.asked, response.asked);
    for (const Answer& answer : response.answers) {
      const auto [known, is_new] = places.emplace(question_of(answer), merged.answers.size());
      if (is_new) {
        merged.answers.push_back(answer);
      } else {
        merged.answers[known->second] = answer;
      }
    }
    if (response.remark.empty()) continue;
    merged.remark += (merged.remark.empty() ? "" : "\n") + response.remark;
  }
  merged.asked = std::max(merged.asked, static_cast<int>(merged.answers.size()));
  return merged;
}

std::vector<Response> merge_panel(const std::vector<std::vector<Response>>& rounds) {
  std::map<std::string, std::vector<Response>> by_assessor;
  for (const std::vector<Response>& round : rounds) {
    for (const Response& response : round) by_assessor[response.assessor].push_back(response);
  }
  std::vector<Response> merged;
  for (const auto& [assessor, responses] : by_assessor) merged.push_back(merge_rounds(responses));
  return merged;
}

}  // namespace pondera::survey
