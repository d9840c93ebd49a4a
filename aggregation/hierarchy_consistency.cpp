// SPDX-License-Identifier: Apache-2.0
#include "aggregation/hierarchy_consistency.hpp"

#include <map>

namespace pondera::aggregation {

namespace {

constexpr int fewest_items = 3;  // two cannot contradict each other

bool is_tested(const TestedGroup& group) {
  return group.ci.has_value() && group.random_index.value_or(0) > 0;
}

void add_group(WeightedConsistency& sums, const TestedGroup& group) {
  sums.ci += group.global * *group.ci;
  sums.random_index += group.global * *group.random_index;
  ++sums.groups;
  if (sums.random_index > 0) sums.crh = sums.ci / sums.random_index;
}

void note_largest(HierarchyConsistency& result, const TestedGroup& group) {
  const double cr = *group.ci / *group.random_index;
  if (result.largest_cr && cr <= *result.largest_cr) return;
  result.largest_cr = cr;
  result.largest_cr_group = group.id;
}

}  // namespace

HierarchyConsistency hierarchy_consistency(const std::vector<TestedGroup>& groups) {
  HierarchyConsistency result;
  std::map<int, WeightedConsistency> levels;
  for (const TestedGroup& group : groups) {
    if (group.items < fewest_items) continue;
    if (!is_tested(group)) {
      result.untested.push_back(group.id);
      continue;
    }
    add_group(result.whole, group);
    add_group(levels[group.level], group);
    note_largest(result, group);
  }
  if (result.whole.groups == 0 && result.untested.empty()) result.whole.crh = 0;
  for (const auto& [level, sums] : levels) result.levels.push_back({level, sums});
  return result;
}

}  // namespace pondera::aggregation
