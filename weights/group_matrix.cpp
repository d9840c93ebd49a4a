// SPDX-License-Identifier: Apache-2.0
#include "weights/group_matrix.hpp"

#include "weights/judgement_scale.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::weights {

namespace {

using survey::Answer;
using survey::Hierarchy;
using survey::NodeIndex;

constexpr std::string_view changed_study_hint =
    "the hierarchy was changed after this questionnaire was sent: ask again, or restore the id";

std::vector<std::string> item_ids(const Hierarchy& hierarchy, NodeIndex group) {
  std::vector<std::string> ids;
  for (const NodeIndex child : hierarchy.node(group).children) {
    ids.push_back(hierarchy.node(child).id);
  }
  return ids;
}

std::optional<int> position(const std::vector<std::string>& items, const std::string& id) {
  const auto found = std::ranges::find(items, id);
  if (found == items.end()) return std::nullopt;
  return static_cast<int>(found - items.begin());
}

Diagnostic unknown_item(const Answer& answer, const std::string& id) {
  return error("weights.unknown-item", answer.where,
               "the group '" + answer.group + "' has no item '" + id + "'",
               std::string(changed_study_hint));
}

Diagnostic pair_twice(const Answer& answer, const Answer& earlier) {
  return error("weights.pair-twice", answer.where,
               "'" + answer.left + "' and '" + answer.right +
                   "' are compared twice with different answers; the first is on line " +
                   std::to_string(earlier.where.line),
               "keep one of the two");
}

}  // namespace

Result<ComparisonMatrix> group_matrix(const survey::Response& response,
                                      const Hierarchy& hierarchy,
                                      NodeIndex group) {
  const std::vector<std::string> items = item_ids(hierarchy, group);
  std::vector<Comparison> comparisons;
  std::map<std::pair<int, int>, std::pair<double, const Answer*>> earlier;
  Diagnostics found;
  for (const Answer& answer : response.answers) {
    if (answer.group != hierarchy.node(group).id) continue;
    const std::optional<int> left = position(items, answer.left);
    const std::optional<int> right = position(items, answer.right);
    if (!left) found.push_back(unknown_item(answer, answer.left));
    if (!right) found.push_back(unknown_item(answer, answer.right));
    if (!left || !right) continue;
    if (*left == *right) {
      found.push_back(error("weights.self-comparison", answer.where,
                            "'" + answer.left + "' is compared with itself"));
      continue;
    }
    const double shown = log_ratio_of_code(answer.code);
    const double upper = *left < *right ? shown : -shown;
    const auto [first, is_new] =
        earlier.emplace(std::minmax(*left, *right), std::pair(upper, &answer));
    if (!is_new && first->second.first != upper) {
      found.push_back(pair_twice(answer, *first->second.second));
    } else if (is_new) {
      comparisons.push_back({*left, *right, shown});
    }
  }
  if (has_error(found)) return found;
  return ComparisonMatrix::make(static_cast<int>(items.size()), comparisons);
}

Diagnostics answers_to_unknown_groups(const survey::Response& response,
                                      const Hierarchy& hierarchy) {
  std::vector<std::string> groups;
  for (const NodeIndex group : hierarchy.groups()) groups.push_back(hierarchy.node(group).id);
  Diagnostics found;
  for (const Answer& answer : response.answers) {
    if (std::ranges::find(groups, answer.group) != groups.end()) continue;
    found.push_back(error("weights.unknown-group", answer.where,
                          "the study has no comparison group '" + answer.group + "'",
                          std::string(changed_study_hint)));
  }
  return found;
}

}  // namespace pondera::weights
