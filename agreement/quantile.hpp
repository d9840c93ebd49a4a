// SPDX-License-Identifier: Apache-2.0
// Quantile of a sample: numbers and a share in, a number out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::agreement {

/// x at position 1 + (N - 1) p of the sorted sample, with a straight line between neighbours
/// (type 7, the default of R and NumPy).
///
/// @param sample N ≥ 1 finite numbers, in any order. @param p 0 ≤ p ≤ 1. N = 1: that number.
/// Source: [hyndman1996]. Checked by: tests/published/resampling.yaml.
[[nodiscard]] double quantile(std::vector<double> sample, double p);

/// The middle value, of an even number the mean of the two middle ones; of no values nothing.
[[nodiscard]] std::optional<double> median_of(std::vector<double> values);

}  // namespace pondera::agreement
