// SPDX-License-Identifier: Apache-2.0
// Priority vector of one comparison matrix, complete or not, by least squares of logarithms on the
// comparison graph.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// xᵢ = ln wᵢ + const that minimise Σ_{known i<j} ω_ij (ln a_ij - xᵢ + xⱼ)², Σ xᵢ = 0.
///
/// Solved as (Λ + 11ᵀ/n) x = b with the weighted Laplacian Λ of the graph and b_i = Σ_j ω_ij ln
/// a_ij. Complete and unweighted: the row geometric mean.
///
/// @param pair_weights ω, n×n symmetric, > 0 exactly for known pairs; empty: all 1.
/// Requires a connected comparison graph (connected_parts has one part). Source: [bozoki2010],
/// theorem 4.
[[nodiscard]] Vector fitted_logarithms(const ComparisonMatrix& matrix,
                                       const Matrix& pair_weights = {});
/// w = softmax(x) of the same fit.
[[nodiscard]] Vector log_least_squares(const ComparisonMatrix& matrix,
                                       const Matrix& pair_weights = {});

}  // namespace pondera::weights
