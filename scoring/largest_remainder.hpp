// SPDX-License-Identifier: Apache-2.0
// Percentages that add up: parts of a whole in, rounded parts whose sum is the whole out
// (Hamilton's method, of largest remainders).
#pragma once

#include "core/rational.hpp"

#include <vector>

namespace pondera::scoring {

/// q_i = total · x_i / Σ x in units of 10^-decimals, each cut to a whole number of units; the units
/// that are left go to the largest remainders, of equal ones to the first.
///
/// Remainders are compared after rounding to 1e-9 units, so that noise of sums decides nothing.
///
/// @param parts finite, ≥ 0; when all are 0, so are the results.
/// @param total > 0, for example 100.
/// @param decimals 0 ≤ decimals ≤ 6.
/// Source: docs/tables.md, as files.
[[nodiscard]] std::vector<Rational> largest_remainder(const std::vector<double>& parts,
                                                      int total,
                                                      int decimals);

}  // namespace pondera::scoring
