// SPDX-License-Identifier: Apache-2.0
// How unusual each of some numbers is among the others: numbers in, robust scores out. For what
// has no scale of its own.
#pragma once

#include <optional>
#include <vector>

namespace pondera::agreement {

/// Of four the median's own deviations are nearly a matter of chance.
inline constexpr int fewest_scored = 5;

/// z_k = (x_k - median) / (1.4826 · MAD), MAD = the median of |x_k - median|: standard deviations
/// of a normal distribution, which a third of wild values does not move much.
///
/// @param values nothing: not known; counts nowhere and has no score.
/// @param fewest that must be known for there to be scores.
/// @return row by row; nothing for all when fewer are known or MAD ≤ 1e-9 (most
/// are the same). Source: [rousseeuw1993].
[[nodiscard]] std::vector<std::optional<double>> robust_scores(
    const std::vector<std::optional<double>>& values, int fewest = fewest_scored);

}  // namespace pondera::agreement
