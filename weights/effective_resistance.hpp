// SPDX-License-Identifier: Apache-2.0
// How firmly the answered pairs tie two items together: a comparison graph in, the effective
// resistance between every two items out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// R_ij = (eᵢ - eⱼ)ᵀ Λ⁺ (eᵢ - eⱼ), with Λ the Laplacian of the known pairs, each a unit resistor.
///
/// Variance of ln wᵢ - ln wⱼ per unit of judgement variance; over known pairs R_ij is the leverage
/// of the judgement, and they sum to n - 1. Complete graph: 2/n; a pair whose removal would
/// disconnect the graph (a bridge): 1.
/// @return n×n symmetric, 0 on the diagonal. Requires a connected comparison graph.
/// Source: docs/methods.md, section 2.
[[nodiscard]] Matrix effective_resistance(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
