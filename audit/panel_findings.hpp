// SPDX-License-Identifier: Apache-2.0
// What the panel says about one assessor's comparisons in pairs: evidence in, findings with their
// sentences out.
#pragma once

#include "audit/audit_options.hpp"
#include "audit/finding.hpp"
#include "audit/panel_evidence.hpp"
#include "audit/panel_judgements.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <vector>

namespace pondera::audit {

/// All that the findings of one assessor are made of; nothing is owned.
struct PanelView {
  const survey::Study& study;
  const std::vector<survey::Response>& responses;  ///< row by row with `judgements`
  const PanelJudgements& judgements;
  const std::vector<AssessorEvidence>& evidence;
  const weights::WeighOptions& weigh;
  const AuditOptions& options;
};

/// Whether the answers tell what the assessor thinks.
///
/// audit.random: random_over_judged above ln random_odds and the correlation with the panel below
/// 3/√N: decisive; where the panel says nothing: a sign; above least_random_log_odds: a
/// sign of consistency (the answers contradict each other as random ones of the same pairs do,
/// random_responder, p > 0.05) and one of agreement (correlation with the panel below 0.2).
/// audit.reversed: turned above ln turned_odds, and so in at least half of the groups:
/// decisive. One of the two is told: reversed where the answers make sense turned round
/// (random_over_turned < 0), else random if that is decisive. audit.reversed-group: the same in
/// single groups, of neither kind: a remark. audit.copied: decisive; of the two, about the one that
/// came later. Formulas: answer_evidence, same_answers.
/// @param k place of the assessor.
[[nodiscard]] std::vector<Finding> careless_findings(const PanelView& view, std::size_t k);

/// For answers that are worth reading closely. audit.suspect-judgement: at most options.suspects
/// single answers beyond options.suspect standard deviations; audit.dissent: distance_z above
/// options.dissent. All remarks.
[[nodiscard]] std::vector<Finding> closer_findings(const PanelView& view, std::size_t k);

/// Below it random answers are not worth mentioning: e.
inline constexpr double least_random_log_odds = 1.0;

}  // namespace pondera::audit
