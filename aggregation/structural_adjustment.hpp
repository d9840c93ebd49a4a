// SPDX-License-Identifier: Apache-2.0
// Local weights in proportion to how much a branch holds: local weights and a hierarchy in,
// adjusted local weights out.
#pragma once

#include "survey/hierarchy.hpp"

#include <vector>

namespace pondera::aggregation {

/// How many leaves lie below a node, or are it: ≥ 1.
[[nodiscard]] int leaves_below(const survey::Hierarchy& hierarchy, survey::NodeIndex node);

/// local'_j = local_j · m_j / Σ local_i · m_i, m_j the number of leaves below item j.
///
/// A branch with many leaves then no longer divides its weight among them at the cost of each.
/// @param local of the group's children in the hierarchy's order, ≥ 0, Σ = 1. Source: [saaty1980].
/// Checked by: tests/published/hierarchy-unbalanced.yaml.
[[nodiscard]] std::vector<double> adjusted_local(const survey::Hierarchy& hierarchy,
                                                 survey::NodeIndex group,
                                                 const std::vector<double>& local);

}  // namespace pondera::aggregation
