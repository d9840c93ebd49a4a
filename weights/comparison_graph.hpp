// SPDX-License-Identifier: Apache-2.0
// Which items the judgements connect: weights exist exactly if all of them hang together.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

#include <utility>
#include <vector>

namespace pondera::weights {

/// Connected parts of the comparison graph, each sorted, ordered by smallest item. One part:
/// connected.
[[nodiscard]] std::vector<std::vector<int>> connected_parts(const ComparisonMatrix& matrix);

/// Pairs (i < j) whose answers would join the parts: one for each part after the first, between
/// smallest items.
[[nodiscard]] std::vector<std::pair<int, int>> joining_pairs(
    const std::vector<std::vector<int>>& parts);

/// Λ + 11ᵀ/n: the Laplacian of the known pairs, made invertible on the vectors of sum 0 that it is
/// for.
///
///     Λ_ij = -ω_ij (i ≠ j known),   Λ_ii = Σⱼ ω_ij
///
/// @param pair_weights ω, n×n symmetric, > 0 for known pairs; empty: all 1.
[[nodiscard]] Matrix regular_laplacian(const ComparisonMatrix& matrix,
                                       const Matrix& pair_weights = {});

}  // namespace pondera::weights
