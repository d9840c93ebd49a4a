// SPDX-License-Identifier: Apache-2.0
// What the audit marks in answers that are no comparisons in pairs: points, direct weights, best
// and worst. One assessor's answers and their weights in, marks out.
#pragma once

#include "audit/finding.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

/// At least six points or direct weights, those of every group all the same (whole points may
/// differ by one where a budget does not divide evenly); at least six comparisons of Best-Worst,
/// all the same: audit.uniform.
[[nodiscard]] std::optional<Finding> uniform_answers(const survey::Response& response);

/// A group without priorities: audit.incomplete.
[[nodiscard]] std::optional<Finding> unanswered_group(const survey::Study& study,
                                                      const weights::GroupPriorities& group);

/// An input-based consistency ratio above its threshold: audit.inconsistent, with the item that
/// contradicts most.
[[nodiscard]] std::optional<Finding> contradicting_best_worst(
    const survey::Study& study, const weights::GroupPriorities& group);

}  // namespace pondera::audit
