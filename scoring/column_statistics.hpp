// SPDX-License-Identifier: Apache-2.0
// The shape of one column of numbers, and how two columns go together: numbers in, statistics out.
#pragma once

#include <optional>
#include <vector>

namespace pondera::scoring {

/// Of n numbers; each is nothing where it is not defined.
struct ColumnShape {
  std::optional<double> mean = {};       ///< n ≥ 1
  std::optional<double> deviation = {};  ///< √(Σ (x - mean)² / (n - 1)), n ≥ 2
  /// G1 = √(n (n-1)) / (n-2) · m₃ / m₂^1.5, m_k = Σ (x - mean)^k / n; n ≥ 3, not constant.
  std::optional<double> skewness = {};
  /// G2 = (n-1) / ((n-2) (n-3)) · ((n+1) (m₄ / m₂² - 3) + 6); n ≥ 4, not constant.
  std::optional<double> kurtosis = {};
};

/// Checked by: tests/published/scoring-skewness.yaml.
[[nodiscard]] ColumnShape column_shape(const std::vector<double>& values);

/// Pearson's correlation, -1 … 1; nothing for fewer than two pairs or a constant column.
///
/// @param x, y as many values each.
[[nodiscard]] std::optional<double> correlation(const std::vector<double>& x,
                                                const std::vector<double>& y);

}  // namespace pondera::scoring
