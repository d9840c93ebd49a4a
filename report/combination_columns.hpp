// SPDX-License-Identifier: Apache-2.0
// How a node's weight came about, and what each stratum gives it, as columns of a table:
// GroupWeights and a node in, cells out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// method, mean, assessors, cr, sse_between, sse_within, crh_of_level; then for each stratum
/// "<id>:local" and "<id>:weight".
[[nodiscard]] std::vector<std::string> combination_headings(
    const aggregation::GroupWeights& weights);

/// All of the group in which the node is weighed; what is not defined is empty. Full precision.
/// @param node below the goal.
[[nodiscard]] std::vector<std::string> combination_cells(const survey::Study& study,
                                                         const aggregation::GroupWeights& weights,
                                                         const survey::HierarchyNode& node);

}  // namespace pondera::report
