// SPDX-License-Identifier: Apache-2.0
// Whether a panel's answers to one question went up or down between two rounds: both answers of
// every assessor in, the exact probability of so one-sided a shift out.
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace pondera::agreement {

struct SignedRank {
  double rank_sum = 0;  ///< W⁺, of the assessors who went up
  int changed = 0;      ///< m, assessors whose answer changed
  double p = 1;         ///< two-sided, exact
};

/// Wilcoxon's signed-rank test on after - before: zeros dropped, equal sizes share their mean rank,
/// the distribution of W⁺ over all 2ᵐ signs by dynamic programming on doubled ranks (whole
/// numbers); p = min(1, 2 min(P(W ≤ W⁺), P(W ≥ W⁺))).
///
/// With few changes no p can be small (m = 4: at least 0.125): not significant is not stable.
/// @param pairs (before, after) of the assessors who answered both times.
/// Nothing when nobody changed. O(m³). Source: [wilcoxon1945].
/// Checked by: tests/agreement/signed_rank_test.cpp.
[[nodiscard]] std::optional<SignedRank> signed_rank(
    const std::vector<std::pair<double, double>>& pairs);

}  // namespace pondera::agreement
