// SPDX-License-Identifier: Apache-2.0
// Who contradicts themselves, who left gaps, who always gave the same answer: marks with evidence,
// and never excludes.
#pragma once

#include "audit/finding.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::audit {

/// One assessor, with marks in the order of the groups.
struct AssessorAudit {
  std::string assessor;
  int asked = 0;
  int answered = 0;
  std::optional<double> highest_cr;  ///< of the groups with a CR and n ≥ 3; best-worst: input-based
  std::vector<Finding> findings;
  std::vector<weights::GroupPriorities> groups;  ///< all but rating
};

struct AuditReport {
  std::string random_index;  ///< of complete groups; pairwise only
  double threshold = 0.10;
  std::vector<AssessorAudit> assessors;  ///< in the order of the responses
  survey::ElicitationMethod method = survey::ElicitationMethod::pairwise;
};

/// Checks every response by itself; nobody is excluded.
///
/// Errors: weights.unknown-item and the others of weigh_assessor; aggregation.unknown-assessor.
[[nodiscard]] Result<AuditReport> audit_panel(const survey::Study& study,
                                              const std::vector<survey::Response>& responses,
                                              const weights::WeighOptions& options);

}  // namespace pondera::audit
