// SPDX-License-Identifier: Apache-2.0
// Several tests at once: their probabilities in, probabilities that may be read side by side out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::agreement {

/// Holm's step-down adjustment: with p₍₁₎ ≤ … ≤ p₍ₘ₎ the i-th becomes
///
///     min(1, max_{j ≤ i} (m - j + 1) p₍ⱼ₎)
///
/// @param probabilities 0 … 1; what is nothing is no test, is not counted and stays nothing.
/// Source: [holm1979]. Checked by: tests/agreement/holm_test.cpp.
[[nodiscard]] std::vector<std::optional<double>> holm_adjusted(
    const std::vector<std::optional<double>>& probabilities);

}  // namespace pondera::agreement
