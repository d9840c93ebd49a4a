// SPDX-License-Identifier: Apache-2.0
#include "aggregation/structural_adjustment.hpp"

#include "core/assert.hpp"

namespace pondera::aggregation {

int leaves_below(const survey::Hierarchy& hierarchy, survey::NodeIndex node) {
  std::vector<survey::NodeIndex> open = {node};
  int leaves = 0;
  while (!open.empty()) {
    const auto& children = hierarchy.node(open.back()).children;
    open.pop_back();
    if (children.empty()) ++leaves;
    open.insert(open.end(), children.begin(), children.end());
  }
  return leaves;
}

std::vector<double> adjusted_local(const survey::Hierarchy& hierarchy,
                                   survey::NodeIndex group,
                                   const std::vector<double>& local) {
  const auto& children = hierarchy.node(group).children;
  PONDERA_ASSERT(children.size() == local.size());
  std::vector<double> adjusted;
  double sum = 0;
  for (std::size_t j = 0; j < local.size(); ++j) {
    adjusted.push_back(local[j] * leaves_below(hierarchy, children[j]));
    sum += adjusted.back();
  }
  PONDERA_ASSERT(sum > 0);
  for (double& weight : adjusted) weight /= sum;
  return adjusted;
}

}  // namespace pondera::aggregation
