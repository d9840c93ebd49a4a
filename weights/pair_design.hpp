// SPDX-License-Identifier: Apache-2.0
// The pairs that tell most for a number of questions: items and a number in, pairs out.
#pragma once

#include "weights/pair_graph.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

/// Whether a design without a single pair to spare is given. In a tree every answer stands alone:
/// nothing can contradict it, so that no consistency can be checked.
enum class TreeDesign { refused, forced };

/// The cycle 0 - 1 - … - (n-1), then pair by pair the one of largest effective resistance.
///
/// @param pairs n ≤ pairs ≤ n(n-1)/2. n ≥ 3. Sorted.
[[nodiscard]] std::vector<ItemPair> greedy_pairs(int n, int pairs);

/// As many pairs of n items as asked for, with as many spanning trees as a greedy start and Fedorov
/// exchange find (the largest number there is for all n ≤ 6): D-optimal designs, which are also
/// A-optimal or nearly so.
///
/// Nothing for fewer than n - 1 pairs (not connected) or more than there are. n - 1 pairs: refused,
/// or the star of item 0, which of all trees has the least tr Λ⁺.
/// @param n 1 ≤ n ≤ 15.
/// Source: docs/methods.md, section 13. Checked by: tests/published/design-*.yaml.
[[nodiscard]] std::optional<std::vector<ItemPair>> efficient_pairs(
    int n, int pairs, TreeDesign tree = TreeDesign::refused);

}  // namespace pondera::weights
