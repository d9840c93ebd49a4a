// SPDX-License-Identifier: Apache-2.0
// Several assessors' numbers about one thing (logarithms of a ratio) and how much each counts in,
// the one number that stands for them out.
#pragma once

#include <vector>

namespace pondera::aggregation {

/// Σ ω_k x_k / Σ ω_k.
///
/// @param shares ω_k ≥ 0, row by row with `values`; at least one > 0. A value of share 0 is passed
/// over. The same holds for the two below.
[[nodiscard]] double weighted_mean(const std::vector<double>& values,
                                   const std::vector<double>& shares);

/// Half the sum of the lower and the upper weighted median: of the first values, in ascending
/// order, at which the shares so far reach, and exceed, half of all.
///
/// Either of the two alone would give another number for -x than the negative one where the shares
/// can be halved, and ratios would not stay reciprocal.
[[nodiscard]] double weighted_median(const std::vector<double>& values,
                                     const std::vector<double>& shares);

/// Weighted mean without the ⌊g m⌋ smallest and the ⌊g m⌋ largest of m values; of fewer than three
/// nothing is left out. @param trimmed_share g, 0 ≤ g < 1/2.
[[nodiscard]] double trimmed_mean(const std::vector<double>& values,
                                  const std::vector<double>& shares,
                                  double trimmed_share);

}  // namespace pondera::aggregation
