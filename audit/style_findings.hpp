// SPDX-License-Identifier: Apache-2.0
// What the use of the scale says, whatever was asked: one assessor's answers as they were shown,
// and what is usual in the panel, in; findings out.
#pragma once

#include "audit/audit_options.hpp"
#include "audit/finding.hpp"
#include "survey/response.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

/// The panel's middle assessor, for comparison.
struct UsualStyle {
  int assessors = 0;       ///< who answered something; of fewer than three nothing is usual
  double same_answer = 0;  ///< median share of the most frequent answer
  double extreme = 0;      ///< median share of the strongest among answers that are not equal
};

/// @param responses pairwise ones; those without an answer count nowhere.
[[nodiscard]] UsualStyle usual_style(const std::vector<survey::Response>& responses, int strongest);

/// In the order in which answers were shown; six answers at least, fewer may well be alike:
///
/// audit.uniform: the share of the most frequent answer is at least options.same_answer; decisive
/// when it is also by unusual_by larger than the panel's middle one, else a remark; a sign where
/// there is no panel to compare with.
/// audit.extreme: the same for the strongest among answers that are not equal; not on a scale up to
/// 2.
/// audit.one-sided: side_p < options.one_sided_p and not audit.uniform: a sign.
/// audit.no-spread: positions on the ladder have a standard deviation below 0.5, and not
/// audit.uniform: a remark.
/// Source: [meade2012], [curran2016]; docs/methods.md.
[[nodiscard]] std::vector<Finding> style_findings(const survey::Response& response,
                                                  const UsualStyle& usual,
                                                  int strongest,
                                                  const AuditOptions& options);

/// By how much a share must exceed the panel's middle one to be the assessor's own doing.
inline constexpr double unusual_by = 0.2;

/// Of fewer assessors the middle one may well be the one who is looked at.
inline constexpr int fewest_to_compare = 3;

}  // namespace pondera::audit
