// SPDX-License-Identifier: Apache-2.0
// From local weights, group by group, to the global weight of every node.
#pragma once

#include "survey/hierarchy.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// global(goal) = 1, global(child) = global(parent) · local(child); Σ over the leaves = 1.
///
/// @param local by group id, the local weights of its children in the hierarchy's order, Σ = 1;
/// every group with at least one child. Leaves may lie at different depths.
/// @return one per node, in the hierarchy's preorder. Source: [saaty1980].
[[nodiscard]] std::vector<double> global_weights(
    const survey::Hierarchy& hierarchy, const std::map<std::string, std::vector<double>>& local);

}  // namespace pondera::aggregation
