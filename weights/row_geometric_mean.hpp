// SPDX-License-Identifier: Apache-2.0
// Priority vector of one complete comparison matrix by the geometric means of its rows.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// xᵢ = mean_j ln a_ij; Σ xᵢ = 0 up to rounding. Requires a complete matrix.
[[nodiscard]] Vector row_log_means(const ComparisonMatrix& matrix);

/// w = softmax(row_log_means). Requires a complete matrix.
/// Source: [crawford1985]. Checked by: tests/published/*.yaml.
[[nodiscard]] Vector row_geometric_mean(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
