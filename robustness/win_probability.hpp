// SPDX-License-Identifier: Apache-2.0
// How often one unit beats another over all weights there could be, exactly: the differences of
// their scores in, a probability out.
#pragma once

#include <vector>

namespace pondera::robustness {

/// P(d · w > 0) for w uniform on the simplex, in O(n²) without sampling:
///
///     A₀ = 1, A_k = 0;  for every d_j = x ≥ 0 and k = 1 … q:  A_k ← (y_k A_k - x A_{k-1})/(y_k -
///     x)
///
/// y_k the negative d; P = A_q. Every step is a convex combination, so nothing cancels. No negative
/// d: 1, no positive one: 0, all 0: ½ (the two always tie). n = 1: 0, ½ or 1.
///
/// @param differences d_j = x_aj - x_bj, finite, n ≥ 1.
/// Source: [varsi1973]. Checked by: tests/published/smaa.yaml.
[[nodiscard]] double win_probability(const std::vector<double>& differences);

/// The same for two units' scores; differences that are rounding noise (scoring::tie_bound) count
/// as 0.
[[nodiscard]] double win_probability(const std::vector<double>& first,
                                     const std::vector<double>& second);

}  // namespace pondera::robustness
