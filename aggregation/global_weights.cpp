// SPDX-License-Identifier: Apache-2.0
#include "aggregation/global_weights.hpp"

#include "core/assert.hpp"

namespace pondera::aggregation {

std::vector<double> global_weights(const survey::Hierarchy& hierarchy,
                                   const std::map<std::string, std::vector<double>>& local) {
  std::vector<double> global(hierarchy.nodes().size(), 0.0);
  global.front() = 1;
  // Preorder: a parent's weight is there before its children ask for it.
  for (const survey::NodeIndex group : hierarchy.groups()) {
    const survey::HierarchyNode& node = hierarchy.node(group);
    const auto found = local.find(node.id);
    PONDERA_ASSERT(found != local.end() && found->second.size() == node.children.size());
    for (std::size_t k = 0; k < node.children.size(); ++k) {
      global[node.children[k]] = global[group] * found->second[k];
    }
  }
  return global;
}

}  // namespace pondera::aggregation
