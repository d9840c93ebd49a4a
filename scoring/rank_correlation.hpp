// SPDX-License-Identifier: Apache-2.0
// How alike two rankings of the same units are: two lists of ranks (or values) in, coefficients
// from -1 (reversed) to 1 (the same) out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::scoring {

/// Spearman's ρ: the product-moment correlation of the fractional ranks (ties share the mean of
/// their places) of `a` and `b`, which have one finite value per unit, n ≥ 2.
///
/// Nothing for n < 2 and when all values of a list are equal. O(n log n).
/// Source: [spearman1904].
[[nodiscard]] std::optional<double> spearman_rho(const std::vector<double>& a,
                                                 const std::vector<double>& b);

/// Kendall's τ-b over all pairs of units:
///
///     τ = (C - D) / √((P - T_a) (P - T_b))     P = n (n - 1) / 2
///
/// C pairs are in the same order in both lists, D in opposite ones, T_a and T_b are tied in a and
/// b. Without ties this is τ-a. Nothing for n < 2 and when all values of a list are equal. O(n²).
/// Source: [kendall1945].
[[nodiscard]] std::optional<double> kendall_tau_b(const std::vector<double>& a,
                                                  const std::vector<double>& b);

}  // namespace pondera::scoring
