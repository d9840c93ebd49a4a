// SPDX-License-Identifier: Apache-2.0
// Who answered faster than one can read and think: responses with the seconds of their answers,
// where these are known, in; findings out.
#pragma once

#include "audit/audit_options.hpp"
#include "audit/finding.hpp"
#include "survey/response.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

/// audit.fast: relative_speed (weights/answer_speed, against the panel's median time of each
/// question) above options.speed, or less than two seconds an answer; a sign.
///
/// Only those with seconds for at least fewest_timed answers are looked at and make the panel's
/// medians, and only when there are at least fewest_timed_assessors of them. A question is its
/// group and its items, whichever was shown first. Source: [leiner2019], [huang2012].
/// @return row by row with the responses.
[[nodiscard]] std::vector<std::optional<Finding>> speed_findings(
    const std::vector<survey::Response>& responses, const AuditOptions& options);

/// Four answers can be quick by chance.
inline constexpr int fewest_timed = 5;
/// Of two assessors neither is the middle one.
inline constexpr int fewest_timed_assessors = 3;

}  // namespace pondera::audit
