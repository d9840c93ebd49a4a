// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_points.hpp"

#include "core/assert.hpp"
#include "weights/group_items.hpp"
#include "weights/points.hpp"

#include <utility>

namespace pondera::weights {

namespace {

GroupPriorities weigh_group(std::string id,
                            std::vector<std::string> items,
                            const ItemCodes& codes) {
  GroupPriorities group;
  group.group = std::move(id);
  group.items = std::move(items);
  group.pairs = static_cast<int>(codes.size());
  group.asked = group.pairs;
  group.testability = Testability::not_measured;
  std::vector<double> amounts;
  for (const std::optional<int>& code : codes) {
    if (code) amounts.push_back(static_cast<double>(*code) / survey::code_of_one);
  }
  group.answered = static_cast<int>(amounts.size());
  if (group.answered < group.pairs) return group;
  if (auto priorities = direct_priorities(amounts)) {
    group.priorities = *std::move(priorities);
    group.method = "shares-of-sum";
  }
  return group;
}

}  // namespace

Result<AssessorWeights> weigh_points(const survey::Response& response,
                                     const survey::Hierarchy& hierarchy) {
  PONDERA_ASSERT(survey::gives_amounts(response.method));
  AssessorWeights weights;
  weights.assessor = response.assessor;
  Diagnostics found = answers_to_unknown_groups(response, hierarchy);
  const auto item_of = [](const survey::Answer& answer) { return answer.left; };
  for (const survey::NodeIndex index : hierarchy.groups()) {
    std::vector<std::string> items = item_ids(hierarchy, index);
    if (items.size() < 2) continue;
    const std::string& id = hierarchy.node(index).id;
    const auto codes = item_codes(response, id, items, item_of);
    found.insert(found.end(), codes.diagnostics().begin(), codes.diagnostics().end());
    if (codes) weights.groups.push_back(weigh_group(id, std::move(items), *codes));
  }
  return finished(std::move(weights), std::move(found));
}

}  // namespace pondera::weights
