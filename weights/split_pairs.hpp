// SPDX-License-Identifier: Apache-2.0
// A share of the pairs for one more assessor: how often the panel has been asked each pair in, the
// pairs that this assessor is asked out.
#pragma once

#include "weights/pair_graph.hpp"

#include <cstdint>
#include <vector>

namespace pondera::weights {

/// By pair, in the order of all_pairs.
struct PairUsage {
  std::vector<int> times;           ///< how many assessors are asked it so far, ≥ 0
  std::vector<std::uint64_t> keys;  ///< drawn anew for every assessor: which of equals comes first
};

/// Pairs by (times, key): those of a spanning tree that join two parts (Kruskal), then the first of
/// the others, up to `pairs`. Connected; no thought of how well.
[[nodiscard]] std::vector<ItemPair> spread_tree_pairs(int n, int pairs, const PairUsage& usage);

/// The same, then better: Fedorov exchange, where a pair asked once more than another costs
/// `usage_cost` in ln τ, and no pair is taken in that was asked more than once more often than the
/// least asked one.
///
/// The graph is connected, and its number of spanning trees never smaller than that of
/// spread_tree_pairs unless less asked pairs make up for it.
/// @param n 2 ≤ n ≤ 15. @param pairs n - 1 ≤ pairs ≤ n(n-1)/2. Sorted.
/// Measured against its alternatives: docs/methods.md, section 13.
[[nodiscard]] std::vector<ItemPair> split_pairs(int n, int pairs, const PairUsage& usage);

}  // namespace pondera::weights
