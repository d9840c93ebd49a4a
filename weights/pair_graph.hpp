// SPDX-License-Identifier: Apache-2.0
// Which pairs of a group are asked, as a graph: pairs in, how well they carry the weights out,
// before anybody has answered.
#pragma once

#include "weights/linear_algebra.hpp"

#include <compare>
#include <optional>
#include <vector>

namespace pondera::weights {

/// Two items of a group that are compared; first < second, from 0.
struct ItemPair {
  int first = 0;
  int second = 0;

  friend auto operator<=>(const ItemPair&, const ItemPair&) = default;
};

/// All n(n-1)/2 pairs of n items: (0, 1), (0, 2), …
[[nodiscard]] std::vector<ItemPair> all_pairs(int n);

/// Whether the pairs hang all n items together.
[[nodiscard]] bool connects(int n, const std::vector<ItemPair>& pairs);

/// Λ, n×n: Λ_ii = pairs of item i, Λ_ij = -1 if (i, j) is asked.
[[nodiscard]] Matrix graph_laplacian(int n, const std::vector<ItemPair>& pairs);

/// (Λ + 11ᵀ/n)⁻¹ = Λ⁺ + 11ᵀ/n. Requires a connected graph.
[[nodiscard]] Matrix graph_inverse(int n, const std::vector<ItemPair>& pairs);

/// What a comparison graph is worth. With λ₂ ≤ … ≤ λₙ the positive eigenvalues of its Laplacian Λ:
struct GraphCriteria {
  int pairs = 0;
  double spanning_trees = 1;  ///< D: τ = Π λₖ / n; complete: n^(n-2); a tree: 1; rounded
  double trace_inverse = 0;   ///< A: tr Λ⁺ = Σ 1/λₖ; complete: (n-1)/n; cycle: (n²-1)/12
  double lambda2 = 0;         ///< E: λ₂
  int diameter = 0;           ///< pairs on the longest of the shortest ways between two items
  int fewest = 0;             ///< pairs of the item with the fewest (its degree)
  int most = 0;               ///< pairs of the item with the most
  Matrix resistance;  ///< R_ij = (eᵢ - eⱼ)ᵀ Λ⁺ (eᵢ - eⱼ) = Var(ln wᵢ/wⱼ)/σ²; Σ over pairs = n-1
};

/// Criteria of the graph; nothing if it is not connected.
///
/// @param pairs of n items, 1 ≤ n ≤ 15, no pair twice. n = 1: one tree, all else 0.
/// Source: docs/methods.md, section 13. Checked by: tests/published/design-*.yaml.
[[nodiscard]] std::optional<GraphCriteria> graph_criteria(int n,
                                                          const std::vector<ItemPair>& pairs);

/// Root mean square error of the centred log weights of one assessor, σ √(tr Λ⁺ / n).
///
/// @param noise σ ≥ 0, standard deviation of ln of one judgement around the ratio of the weights.
[[nodiscard]] double expected_error(int n, const GraphCriteria& criteria, double noise);

/// The pair whose answer would tell most: the largest effective resistance (ties within 1e-10: the
/// first pair); nothing when every pair is asked. Adding it multiplies τ by 1 + R. Requires a
/// connected graph.
[[nodiscard]] std::optional<ItemPair> next_pair(int n, const std::vector<ItemPair>& pairs);

}  // namespace pondera::weights
