// SPDX-License-Identifier: Apache-2.0
// How far ratings of one indicator agree: the ratings and their ladder in, spread and consensus
// out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::agreement {

/// Standard deviation over mean; nothing for fewer than two ratings or a mean of 0.
[[nodiscard]] std::optional<double> coefficient_of_variation(const std::vector<int>& ratings);

/// Consensus of ordinal ratings, from 0 (half of them at each end of the ladder) to 1 (all the
/// same):
///
///     Cns = 1 + (1/n) Σ_k log₂(1 - |r_k - r̄|/(highest - lowest))
///
/// @param ratings within the ladder, lowest < highest. Nothing for none.
/// Source: [tastle2007]. Checked by: tests/agreement/rating_agreement_test.cpp.
[[nodiscard]] std::optional<double> ordinal_consensus(const std::vector<int>& ratings,
                                                      int lowest,
                                                      int highest);

}  // namespace pondera::agreement
