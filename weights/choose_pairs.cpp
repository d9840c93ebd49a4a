// SPDX-License-Identifier: Apache-2.0
#include "weights/choose_pairs.hpp"

#include "core/random_stream.hpp"
#include "weights/split_pairs.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace pondera::weights {

namespace {

using survey::Hierarchy;
using survey::NodeIndex;
using survey::Questionnaire;
using survey::QuestionnaireItem;

/// Position of every child among its siblings, by id.
std::map<std::string, int> positions(const Hierarchy& hierarchy, NodeIndex group) {
  std::map<std::string, int> found;
  for (const NodeIndex child : hierarchy.node(group).children) {
    found.emplace(hierarchy.node(child).id, static_cast<int>(found.size()));
  }
  return found;
}

/// How often every pair of the group is asked.
std::vector<int> times_asked(const Hierarchy& hierarchy,
                             NodeIndex group,
                             const std::vector<Questionnaire>& others) {
  const std::map<std::string, int> position = positions(hierarchy, group);
  const std::vector<ItemPair> all = all_pairs(static_cast<int>(position.size()));
  std::vector<int> times(all.size(), 0);
  for (const Questionnaire& questionnaire : others) {
    for (const QuestionnaireItem& item : questionnaire.items) {
      if (item.group != hierarchy.node(group).id) continue;
      const auto left = position.find(item.left);
      const auto right = position.find(item.right);
      if (left == position.end() || right == position.end()) continue;
      const auto [first, second] = std::minmax(left->second, right->second);
      const auto place = std::ranges::lower_bound(all, ItemPair{first, second});
      ++times[static_cast<std::size_t>(place - all.begin())];
    }
  }
  return times;
}

}  // namespace

survey::PairChoice choose_pairs(const survey::Study& study,
                                const std::string& assessor,
                                int round,
                                const std::vector<Questionnaire>& others) {
  survey::PairChoice choice;
  const std::vector<NodeIndex> groups = study.hierarchy.groups();
  const std::vector<int> asked = survey::pairs_per_group(study.hierarchy, study.elicitation.design);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const survey::HierarchyNode& node = study.hierarchy.node(groups[g]);
    const auto n = static_cast<int>(node.children.size());
    if (asked[g] == n * (n - 1) / 2) continue;
    PairUsage usage{times_asked(study.hierarchy, groups[g], others), {}};
    const RandomStream stream(study.elicitation.seed,
                              std::to_string(round) + "/" + assessor + "/" + node.id + "/pairs");
    for (std::size_t pair = 0; pair < usage.times.size(); ++pair) {
      usage.keys.push_back(stream.bits(pair));
    }
    for (const auto& [first, second] : split_pairs(n, asked[g], usage)) {
      choice[node.id].emplace_back(first, second);
    }
  }
  return choice;
}

}  // namespace pondera::weights
