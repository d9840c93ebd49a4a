// SPDX-License-Identifier: Apache-2.0
// Aggregation of individual judgements (AIJ): many assessors' matrices of one group in, one group
// matrix out.
#pragma once

#include "aggregation/group_mean.hpp"
#include "weights/comparison_matrix.hpp"

#include <vector>

namespace pondera::aggregation {

struct AggregatedJudgements {
  weights::ComparisonMatrix
      matrix;  ///< ln a^G_ij = the mean of L_ij^k over the assessors who answered the pair
  weights::Matrix pair_weights;  ///< W_ij = Σ ω_k over them; n×n symmetric, 0 where nobody answered
};

/// Weighted geometric mean of judgements, pair by pair: ln a^G_ij = Σ ω_k L_ij^k / Σ ω_k. Or
/// another mean of the logarithms (group_mean.hpp), all of which stay reciprocal.
///
/// @param matrices all of the same size n. @param shares one per matrix, ≥ 0, not all 0.
/// @param mean one that has `of_logarithms`. @param trimmed_share of GroupMean::trimmed.
/// The geometric mean is the only separable, reciprocal and homogeneous one. Source: [aczel1983].
/// Checked by: tests/published/group-*.yaml.
[[nodiscard]] AggregatedJudgements aggregate_judgements(
    const std::vector<weights::ComparisonMatrix>& matrices,
    const std::vector<double>& shares,
    GroupMean mean = GroupMean::geometric,
    double trimmed_share = 0);

}  // namespace pondera::aggregation
