// SPDX-License-Identifier: Apache-2.0
// Which sets of k judgements would have to be asked anew to make a group consistent enough: a
// matrix, k and a limit for λ in; all such sets out, by branch and bound.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace pondera::weights {

/// λ of 15 items is known to about 1e-12; a limit is met if it is met to this.
inline constexpr double limit_tolerance = 1e-10;

struct FreedPairsOptions {
  double lambda_star = 0;       ///< λ ≤ lambda_star + 1e-10 is consistent enough
  double freed_bound = 9;       ///< freed judgements stay in [1/freed_bound, freed_bound]; > 1
  std::optional<double> bound;  ///< of missing ratios (minimal_lambda); none: free
};

struct FreedPairs {
  std::vector<std::pair<int, int>> pairs;  ///< (i < j), ascending
  double lambda = 0;                       ///< minimal over the freed judgements
};

/// Every set S of k known pairs with  min λmax over a_ij, (i, j) ∈ S  ≤ lambda_star.
///
/// In the order of the pairs. Freeing may disconnect the judgements that are left; the minimum then
/// still exists, only its place is not unique. A set is left out unsolved when it cannot reach the
/// limit: by convexity in y = ln a, from the optimum y₀ of some of its pairs,
///
///     λ(y) ≥ λ(y₀) + Σ ∂λ/∂y_ij (y_ij - y₀_ij) ≥ λ(y₀) - Σ_{the other pairs} reach_ij,
///
/// where reach_ij is the most that its derivative can promise within the bound.
/// @param matrix connected, 1 ≤ n ≤ 15. @param k ≥ 0; k = 0: the empty set, if λ is already there.
/// Errors: none; a set whose λ does not converge counts as not reaching the limit.
/// Source: the integer programme of [bozoki2015]; bound: docs/methods.md.
[[nodiscard]] std::vector<FreedPairs> freed_pairs(const ComparisonMatrix& matrix,
                                                  int k,
                                                  const FreedPairsOptions& options);

}  // namespace pondera::weights
