// SPDX-License-Identifier: Apache-2.0
// The fewest places that have to be passed over so that a sequence is in order.
#pragma once

#include <cstddef>
#include <vector>

namespace pondera::proof {

/// Indices outside a longest non-decreasing subsequence of `sequence`, ascending. The rest is in
/// order; no smaller set would do. O(n log n).
[[nodiscard]] std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& sequence);

}  // namespace pondera::proof
