// SPDX-License-Identifier: Apache-2.0
// Who contradicts themselves, who left gaps, who always gave the same answer: marks with evidence,
// and never excludes.
#pragma once

#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// A mark on an assessor. Codes: audit.inconsistent (CR of a group above the threshold),
/// audit.incomplete (pairs or ratings left open), audit.no-answer (nothing answered), audit.uniform
/// (at least 6 answers, all the same).
struct Finding {
  std::string code;
  std::string group;                       ///< empty: about the whole questionnaire
  std::string message;                     ///< a sentence that an organiser can forward
  std::map<std::string, double> evidence;  ///< numbers by name: "cr", "threshold", "missing", …
  std::optional<weights::WorstJudgement> worst;  ///< audit.inconsistent
};

struct AssessorAudit {
  std::string assessor;
  int asked = 0;
  int answered = 0;
  std::optional<double> highest_cr;
  std::vector<Finding> findings;
  std::vector<weights::GroupPriorities> groups;  ///< pairwise
};

struct AuditReport {
  std::string random_index;
  double threshold = 0.10;
  std::vector<AssessorAudit> assessors;  ///< in the order of the responses
};

/// Errors: weights.unknown-item.
[[nodiscard]] Result<AuditReport> audit(const survey::Study& study,
                                        const std::vector<survey::Response>& responses,
                                        const weights::WeighOptions& options);

}  // namespace pondera::aggregation
