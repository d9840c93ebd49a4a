// SPDX-License-Identifier: Apache-2.0
// Priority vector of one complete comparison matrix as spreadsheets approximate it: normalised
// columns, averaged. For comparison with their results only.
#pragma once

#include "weights/priority.hpp"

namespace pondera::weights {

/// Mean of the columns, each divided by its sum.
///
///     wᵢ = (1/n) Σⱼ a_ij / Σₖ a_kj,     λ' = (1/n) Σᵢ (Aw)ᵢ/wᵢ
///
/// For a consistent matrix this is the eigenvector; for any other it is not, and (λ' - n)/(n - 1)
/// is not Saaty's CI, so whatever is printed of it says "approximate". Requires a complete matrix.
/// `lambda_max` of the result is λ'. n = 1: w = (1), λ' = 1. Source: docs/methods.md, section 2.
/// Checked by: tests/published/matrix-*.yaml, column-sum-*.yaml.
[[nodiscard]] Priority column_sum_priority(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
