// SPDX-License-Identifier: Apache-2.0
// Aggregation of individual priorities (AIP): the assessors' priority vectors of the same items and
// how much each counts in, one priority vector out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <vector>

namespace pondera::aggregation {

/// w_j = Σ ω_k w^k_j / Σ ω_k. The only one of the three that priorities of 0 leave possible.
///
/// @param priorities at least one, all of the same size, each of sum 1. @param shares ω_k ≥ 0, row
/// by row with them, not all 0; who has 0 is passed over. The same holds for the two below.
/// Source: [forman1998], [ramanathan1994].
[[nodiscard]] weights::Vector arithmetic_mean_priorities(
    const std::vector<weights::Vector>& priorities, const std::vector<double>& shares);

/// w = softmax(Σ ω_k ln w^k / Σ ω_k). Of row geometric means of complete matrices: what the same
/// method gives for the geometric mean of the judgements. Requires priorities > 0.
/// Source: [forman1998].
[[nodiscard]] weights::Vector geometric_mean_priorities(
    const std::vector<weights::Vector>& priorities, const std::vector<double>& shares);

/// The vector of the least Σ ω_k d(w^k, w) by the distance of agreement/aitchison.hpp: less than
/// half of the say, however far off, cannot drag it away. Requires priorities > 0. Source:
/// [vardi2000]; agreement/geometric_median.hpp. Checked by: tests/published/clustering.yaml.
[[nodiscard]] weights::Vector geometric_median_priorities(
    const std::vector<weights::Vector>& priorities, const std::vector<double>& shares);

}  // namespace pondera::aggregation
