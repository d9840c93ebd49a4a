// SPDX-License-Identifier: Apache-2.0
// The comparison graph as a network of unit resistors: which items are compared comes in, the
// inverse of its Laplacian goes out. Leverages and predicted priorities are read off it.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// G = (Λ + 11ᵀ/n)⁻¹, n×n symmetric, with Λ_ii = judgements of item i and Λ_ij = -1 if (i, j) is
/// known.
///
/// G_ii + G_jj - 2 G_ij is the effective resistance between two items, in (0, 1] for a known pair.
/// Raising ln a_ij by δ moves the logarithms of log_least_squares by δ (G_·i - G_·j).
/// Requires a connected matrix (otherwise there is no inverse).
[[nodiscard]] Matrix laplacian_inverse(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
