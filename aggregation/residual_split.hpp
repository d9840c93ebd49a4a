// SPDX-License-Identifier: Apache-2.0
// Where the judgements of a group and its weights part: single answers with their shares in, the
// sum of squares between the answers and the weights, split in two, out.
#pragma once

#include "aggregation/aggregate_judgements.hpp"

#include <vector>

namespace pondera::aggregation {

/// In squared logarithms, each answer with its assessor's share ω (Σ ω = 1).
///
/// Only `within` speaks of the assessors' disagreement with each other; `between` is how far their
/// mean answers contradict each other.
struct ResidualSplit {
  double total = 0;    ///< Σ_k ω_k Σ_{i<j} (L^k_ij - x_i + x_j)² = between + within
  double between = 0;  ///< Σ_{i<j} W_ij (ln a^G_ij - x_i + x_j)²
  double within = 0;   ///< Σ_k ω_k Σ_{i<j} (L^k_ij - ln a^G_ij)²
  double answers = 0;  ///< Σ_{i<j} W_ij: total / answers is the mean square of one answer
};

/// x = the pooled log-least-squares fit, which no other weights undercut in `total`.
///
/// @param matrices, shares as given to aggregate_judgements. @param mean their geometric mean, of a
/// connected matrix. n = 1: all 0. Exact to rounding for the geometric mean alone: with another
/// mean the two parts do not add up to the total.
[[nodiscard]] ResidualSplit residual_split(const std::vector<weights::ComparisonMatrix>& matrices,
                                           const std::vector<double>& shares,
                                           const AggregatedJudgements& mean);

}  // namespace pondera::aggregation
