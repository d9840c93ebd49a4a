// SPDX-License-Identifier: Apache-2.0
// How far values are apart: values in, their standard deviation out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::agreement {

/// √(Σ (x - x̄)² / (n - 1)), in the unit of the values; nothing for fewer than two.
[[nodiscard]] std::optional<double> standard_deviation(const std::vector<double>& values);

}  // namespace pondera::agreement
