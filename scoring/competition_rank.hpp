// SPDX-License-Identifier: Apache-2.0
// Standard competition ranks: values in, places 1, 1, 3 out.
#pragma once

#include "scoring/score_value.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pondera::scoring {

/// Of the value: twelve digits and some sums later.
inline constexpr double tie_tolerance = 1e-9;
/// Of the largest value: what sums near 0 are off by.
inline constexpr double cancelled_noise = 1e-13;

/// By how much a value x ≤ f may be smaller than the first f of its group and still tie with it:
///
///     max(1e-9 |f|, 1e-13 max|values|)
[[nodiscard]] inline double tie_bound(double first, double largest) {
  return std::max(tie_tolerance * std::abs(first), cancelled_noise * largest);
}

/// 1 + the number of values that are strictly greater, in the order of `values`.
///
/// Where every value is exact, two are tied exactly if they are equal. Where one is not, all are
/// compared as doubles x, sorted descending: x is tied with the first f of its group when
/// f - x ≤ tie_bound, that is when they differ by no more than the rounding noise of sums (its
/// second part is for sums that cancel to almost 0). Anchored at f, so that ties do not chain.
/// Requires finite values. Source: docs/scoring.md, ranks.
[[nodiscard]] std::vector<int> competition_ranks(const std::vector<ScoreValue>& values);

}  // namespace pondera::scoring
