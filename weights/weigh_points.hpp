// SPDX-License-Identifier: Apache-2.0
// One assessor who gave points or direct weights: a Response comes in, priorities per group go out.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"
#include "weights/weigh_assessor.hpp"

namespace pondera::weights {

/// Priorities of every group of which all items have an amount: amounts divided by their sum (that
/// points add up to the study's was checked when they came in). A group with gaps has none: an
/// empty answer is not 0. Such priorities have no measure of consistency.
///
/// Requires a response of method budget or direct.
/// Errors: weights.unknown-item, weights.unknown-group, weights.item-twice.
[[nodiscard]] Result<AssessorWeights> weigh_points(const survey::Response& response,
                                                   const survey::Hierarchy& hierarchy);

}  // namespace pondera::weights
