// SPDX-License-Identifier: Apache-2.0
// Who gave the same answers as somebody else: the panel's matrices come in, for every assessor the
// most alike other one goes out.
#pragma once

#include "audit/panel_judgements.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace pondera::audit {

struct SameAnswers {
  std::size_t other = 0;  ///< place in PanelJudgements::assessors
  int shared = 0;         ///< pairs that both answered
  int same = 0;           ///< of them, with the same answer to the last digit
  double share = 0;       ///< same / shared
  double usual = 0;       ///< the median over all others of that share
  /// Chance of so many answers in common with one of the others by agreeing as usual:
  /// P(X ≥ same), X ~ Binomial(shared, usual), times the number of others; at most 1. 1 below
  /// fewest_shared pairs in common.
  double chance = 1;
};

/// Fewer pairs can well be answered alike.
inline constexpr int fewest_shared = 10;

/// Row by row with the assessors; nothing for somebody who shares no pair with anybody. Ties go to
/// the earlier one. O(K² · pairs).
[[nodiscard]] std::vector<std::optional<SameAnswers>> same_answers(const PanelJudgements& panel);

/// P(X ≥ k) for X ~ Binomial(n, p). 0 ≤ k ≤ n, 0 ≤ p ≤ 1.
[[nodiscard]] double binomial_upper_tail(int k, int n, double p);

}  // namespace pondera::audit
