// SPDX-License-Identifier: Apache-2.0
// All rank sums that assessors who order at random can reach: everybody's ranks in, the exact
// probability of sums as far apart as a given panel's out. Whole numbers: ranks are doubled.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace pondera::agreement {

/// Ranks of one assessor, times two: average ranks are multiples of 1/2.
using DoubledRanks = std::vector<int>;

/// 4 S = Σ_i (R_i - m(n+1))² of doubled rank sums R_i of m assessors and n items.
[[nodiscard]] std::int64_t doubled_rank_spread(const std::vector<int>& sums, int assessors);

/// P(4 S ≥ `spread`) over all orders of everybody's ranks, all equally likely and independent, by
/// dynamic programming over the sums up to the order of the items.
///
/// @param most_work orders that may be tried in all. @return nothing when that does not suffice, or
/// for more than eight items.
[[nodiscard]] std::optional<double> exact_rank_probability(const std::vector<DoubledRanks>& ranks,
                                                           std::int64_t spread,
                                                           int most_work);

}  // namespace pondera::agreement
