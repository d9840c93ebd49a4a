// SPDX-License-Identifier: Apache-2.0
// The same judgements on another scale: a comparison matrix of intensities in, one of ratios out.
#pragma once

#include "core/result.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/judgement_scale.hpp"

namespace pondera::weights {

/// Every known judgement a_ij ≥ 1 becomes c(a_ij), every a_ij < 1 becomes 1/c(1/a_ij).
///
/// Applied to one assessor's matrix this is "scale before aggregation"; applied to the geometric
/// mean of many, "scale after aggregation", as AHP-OS does. Both agree exactly for c(x) = x^a.
/// The linear scale gives the matrix back as it is, whatever its ratios.
///
/// Errors: weights.intensity-out-of-range (a ratio beyond M or 1/M); weights.scale-too-steep.
/// Source: [goepel2018]. Checked by: tests/weights/scaled_matrix_test.cpp.
[[nodiscard]] Result<ComparisonMatrix> on_scale(const ComparisonMatrix& intensities,
                                                const ScaleChoice& choice);

}  // namespace pondera::weights
