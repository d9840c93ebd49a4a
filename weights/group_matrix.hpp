// SPDX-License-Identifier: Apache-2.0
// From the answers of one questionnaire to the comparison matrix of one group, every mistake at the
// place of its answer.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"
#include "weights/comparison_matrix.hpp"

namespace pondera::weights {

/// The matrix of one group from a response's answers; pairs of other groups are passed over.
///
/// Errors: weights.unknown-item (an answer names an item that the group does not have),
/// weights.self-comparison, weights.pair-twice, weights.matrix-size.
[[nodiscard]] Result<ComparisonMatrix> group_matrix(const survey::Response& response,
                                                    const survey::Hierarchy& hierarchy,
                                                    survey::NodeIndex group);

/// Answers to groups that the hierarchy does not have (any more): weights.unknown-group.
[[nodiscard]] Diagnostics answers_to_unknown_groups(const survey::Response& response,
                                                    const survey::Hierarchy& hierarchy);

}  // namespace pondera::weights
