// SPDX-License-Identifier: Apache-2.0
// Aggregation of individual judgements (AIJ): many assessors' matrices of one group in, one group
// matrix out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <vector>

namespace pondera::aggregation {

struct AggregatedJudgements {
  weights::ComparisonMatrix
      matrix;  ///< ln a^G_ij = Σ ω_k L_ij^k / Σ ω_k over the assessors who answered the pair
  weights::Matrix pair_weights;  ///< W_ij = Σ ω_k over them; n×n symmetric, 0 where nobody answered
};

/// Weighted geometric mean of judgements, pair by pair.
///
/// @param matrices all of the same size n. @param shares one per matrix, ≥ 0, not all 0.
/// The only separable, reciprocal and homogeneous aggregation. Source: [aczel1983].
[[nodiscard]] AggregatedJudgements aggregate_judgements(
    const std::vector<weights::ComparisonMatrix>& matrices, const std::vector<double>& shares);

}  // namespace pondera::aggregation
