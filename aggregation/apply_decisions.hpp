// SPDX-License-Identifier: Apache-2.0
// The organiser's decisions applied: responses and the decisions in force come in; the answers that
// count, whom to exclude, and what each decision took out go out.
#pragma once

#include "aggregation/exclusion.hpp"
#include "core/result.hpp"
#include "survey/decision.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::aggregation {

/// A decision in force, with what it took out of this round's answers.
struct AppliedDecision {
  survey::RecordedDecision recorded;
  int removed =
      0;  ///< answers taken out by this decision and by no wider one; 0: it changed nothing
};

/// The answers that count.
struct DecidedResponses {
  /// As they came, without the answers of excluded groups and judgements. Those of an excluded
  /// assessor stay: `aggregate` weighs them too, and leaves them out.
  std::vector<survey::Response> responses;
  std::vector<Exclusion> exclusions;     ///< assessors excluded as a whole, who have answered
  std::vector<AppliedDecision> applied;  ///< row by row with the decisions in force
};

/// Applies decisions. An answer that several name is counted once, for the widest: the assessor's,
/// then the group's, then the judgement's. A decision about answers that are not there removes
/// nothing and stays in the list: it holds for answers to come.
///
/// @param in_force exclusions only, each subject once (survey::decisions_in_force).
/// Warnings: aggregation.outdated-decision (the study no longer has the assessor, group or item
/// that a decision names; answers that it names are taken out all the same).
[[nodiscard]] Result<DecidedResponses> apply_decisions(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const std::vector<survey::RecordedDecision>& in_force);

}  // namespace pondera::aggregation
