// SPDX-License-Identifier: Apache-2.0
// What the answers of every assessor say of how they were given: responses in, findings with
// evidence and a verdict for each out. Nobody is excluded.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "audit/audit_options.hpp"
#include "audit/finding.hpp"
#include "audit/influence.hpp"
#include "audit/panel_evidence.hpp"
#include "audit/verdict.hpp"
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
  Verdict verdict = Verdict::sound;
  std::vector<Finding> findings;
  std::optional<AssessorEvidence> evidence;      ///< pairwise: the numbers behind the findings
  std::optional<Influence> influence;            ///< on the consensus; whoever takes part
  std::vector<weights::GroupPriorities> groups;  ///< all but rating
};

struct AuditReport {
  std::string random_index;  ///< of complete groups; pairwise only
  double threshold = 0.10;
  std::vector<AssessorAudit> assessors;  ///< in the order of the responses
  survey::ElicitationMethod method = survey::ElicitationMethod::pairwise;
  AuditOptions options;
};

/// What the influence of an assessor is measured on.
struct InfluenceScope {
  /// The answers that count by the organiser's decisions; none: all. Findings are about all
  /// answers.
  aggregation::DecidedResponses decided;
  /// Whether it is wanted: a consensus without each assessor costs most of an audit.
  bool wanted = true;
};

/// Checks every response by itself, how fast it was given (speed_findings) and what the consensus
/// would be without it (influences), and comparisons in pairs also against the panel
/// (style_findings, careless_findings, closer_findings); nobody is excluded.
///
/// Errors: weights.unknown-item and the others of weigh_assessor; aggregation.unknown-assessor.
[[nodiscard]] Result<AuditReport> audit_panel(const survey::Study& study,
                                              const std::vector<survey::Response>& responses,
                                              const weights::WeighOptions& options,
                                              const AuditOptions& audit_options = {},
                                              const InfluenceScope& influence = {});

}  // namespace pondera::audit
