// SPDX-License-Identifier: Apache-2.0
// The evidence of everybody against the rest of the panel: the panel's matrices in, each assessor's
// evidence out. Two passes, so that careless answers found in the first do not blur what is
// expected in the second.
#pragma once

#include "audit/answer_evidence.hpp"
#include "audit/audit_options.hpp"
#include "audit/panel_judgements.hpp"
#include "audit/same_answers.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

struct AssessorEvidence {
  AnswerEvidence answers;
  /// What the others lead one to expect, by place of PanelJudgements::groups; nothing where the
  /// assessor answered nothing or the others say nothing.
  std::vector<std::optional<PanelExpectation>> expected;
  std::optional<SameAnswers> alike;
  /// √(Σ_g ‖x̂_g - middle_g‖² / Σ_g (n_g - 1)) over the groups with a connected matrix and an
  /// expectation: how far the opinion is from the others', per log priority.
  std::optional<double> distance;
  /// Of the distance over the panel: robust_scores.
  std::optional<double> distance_z;
};

/// Row by row with the assessors of the panel.
///
/// What is expected of k is made of all others who do not look careless (by the first pass: random
/// or turned beyond the options' odds). The spread of opinions per group and the noise of
/// judgements are those of the panel. Source: docs/methods.md.
/// @param strongest of the scale. O(K² · pairs).
[[nodiscard]] std::vector<AssessorEvidence> panel_evidence(const PanelJudgements& panel,
                                                           int strongest,
                                                           const AuditOptions& options);

}  // namespace pondera::audit
