// SPDX-License-Identifier: Apache-2.0
// Means of groups and classes of units: values in, their mean out, exact where it can be.
#pragma once

#include "scoring/score_value.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// Σ x / n over the values that are there; nothing when none is. Exact when all of them are and the
/// fraction fits into 128 bits; else a double, summed in the given order.
[[nodiscard]] std::optional<ScoreValue> mean_score(
    const std::vector<std::optional<ScoreValue>>& values);

/// The middle value of those that are there, of an even number the mean of the two middle ones.
[[nodiscard]] std::optional<ScoreValue> median_score(
    const std::vector<std::optional<ScoreValue>>& values);

/// a / b; exact when both are and it fits. Nothing when b is 0 or either is missing.
[[nodiscard]] std::optional<ScoreValue> ratio_if_any(const std::optional<ScoreValue>& a,
                                                     const std::optional<ScoreValue>& b);

/// Whether a < b: exactly where both are exact.
[[nodiscard]] bool is_less(const ScoreValue& a, const ScoreValue& b);

}  // namespace pondera::scoring
