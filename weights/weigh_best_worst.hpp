// SPDX-License-Identifier: Apache-2.0
// One assessor who named the best and the worst of every group: a Response comes in, priorities and
// consistency per group go out.
#pragma once

#include "core/result.hpp"
#include "survey/hierarchy.hpp"
#include "survey/response.hpp"
#include "weights/weigh_assessor.hpp"

namespace pondera::weights {

/// Priorities of every complete group by the model of `options.best_worst`, with both consistency
/// ratios; a group with gaps has none.
///
/// Which item is the best and which the worst follows from the comparisons as bind_answers leaves
/// them: the best is not compared with itself, nor the worst, and the two with each other once. So
/// a list that is put in another order afterwards changes nothing.
///
/// Requires a response of method best-worst.
/// Errors: weights.unknown-item, weights.unknown-group, weights.item-twice.
[[nodiscard]] Result<AssessorWeights> weigh_best_worst(const survey::Response& response,
                                                       const survey::Hierarchy& hierarchy,
                                                       const WeighOptions& options);

}  // namespace pondera::weights
