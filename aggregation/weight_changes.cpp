// SPDX-License-Identifier: Apache-2.0
#include "aggregation/weight_changes.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::aggregation {

namespace {

const ConsensusGroup* group_of(const GroupWeights& weights, const std::string& id) {
  const auto found = std::ranges::find(weights.groups, id, &ConsensusGroup::id);
  return found == weights.groups.end() ? nullptr : &*found;
}

}  // namespace

std::vector<WeightChange> weight_changes(const survey::Hierarchy& hierarchy,
                                         const GroupWeights& with,
                                         const GroupWeights& without) {
  PONDERA_ASSERT(with.leaves.size() == without.leaves.size());
  std::vector<WeightChange> changes;
  for (const survey::NodeIndex index : hierarchy.goal().children) {
    const std::string& id = hierarchy.node(index).id;
    const ConsensusGroup* now = group_of(with, id);
    const ConsensusGroup* before = group_of(without, id);
    if (now == nullptr || before == nullptr) continue;  // a leaf, or ratings
    changes.push_back({id, false, now->global, before->global});
  }
  for (std::size_t i = 0; i < with.leaves.size(); ++i) {
    changes.push_back({with.leaves[i].id, true, with.leaves[i].weight, without.leaves[i].weight});
  }
  std::ranges::stable_sort(changes, [](const WeightChange& a, const WeightChange& b) {
    return std::abs(a.difference()) > std::abs(b.difference());
  });
  return changes;
}

}  // namespace pondera::aggregation
