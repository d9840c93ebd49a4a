// SPDX-License-Identifier: Apache-2.0
// Better comparison graphs of the same size: a connected set of pairs in, one with more spanning
// trees out, pair by pair, at a price for pairs that the panel has been asked often.
#pragma once

#include "weights/linear_algebra.hpp"
#include "weights/pair_graph.hpp"

#include <vector>

namespace pondera::weights {

/// What an exchange may cost.
struct PairCosts {
  /// Of every pair, n×n symmetric, in units of ln τ; empty: every pair costs the same.
  Matrix cost;
  /// Pairs above this cost are not taken in.
  double most = 0;
};

/// Fedorov exchange: as long as one is found, the swap of a pair of the set against one outside
/// that raises ln τ - Σ cost most, τ the number of spanning trees.
///
///     τ' / τ = (1 - R_a)(1 + R_b) + R_ab²,   R_ab = (eᵢ - eⱼ)ᵀ G (eₖ - eₗ)
///
/// for pair a = ij out and b = kl in, G = (Λ + 11ᵀ/n)⁻¹. Swaps that gain less than 1e-10 are no
/// gain; of equal ones the first by (pair out, pair in). The result is connected, as many pairs,
/// sorted.
/// @param pairs a connected graph on n items, 2 ≤ n ≤ 15, no pair twice.
/// Source: docs/methods.md, section 13.
[[nodiscard]] std::vector<ItemPair> exchanged_pairs(int n,
                                                    std::vector<ItemPair> pairs,
                                                    const PairCosts& costs = {});

}  // namespace pondera::weights
