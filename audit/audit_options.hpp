// SPDX-License-Identifier: Apache-2.0
// Where the audit draws its lines, as the study's section `audit` says.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"

namespace pondera::audit {

/// Thresholds, each with what it is compared to. The defaults were set on simulated panels and
/// measured on others (docs/methods.md).
struct AuditOptions {
  double random_odds = 20;   ///< how many times likelier as random answers: decisive; > 1
  double turned_odds = 100;  ///< how many times likelier with left and right turned: decisive; > 1
  double same_answer = 0.8;  ///< share of the most frequent answer; 0.5 … 1
  double extreme = 0.8;      ///< share of the strongest among answers that are not equal; 0.5 … 1
  double copied = 0.85;      ///< share of answers that two assessors have in common; 0.5 … 1
  double one_sided_p = 0.001;  ///< chance of so many answers on one side; 0 … 1
  double speed = 2;            ///< times as fast as the panel; > 1
  double dissent = 3;          ///< robust standard deviations from the panel; > 0
  double suspect = 3;          ///< standard deviations of a single judgement; > 0
  int suspects = 3;            ///< how many single judgements are named for each assessor; ≥ 0
  double influence = 5;        ///< robust standard deviations beyond the usual influence; > 0
};

/// Reads `audit: {random_odds: 20, …}`; every key is optional.
/// Errors: survey.out-of-range, survey.unknown-key, survey.not-a-number, at their places. Warning:
/// audit.unused-setting (a key of comparisons in pairs where the study asks otherwise).
[[nodiscard]] Result<AuditOptions> audit_options(const survey::Study& study);

}  // namespace pondera::audit
