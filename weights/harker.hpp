// SPDX-License-Identifier: Apache-2.0
// Priorities of an incomplete comparison matrix by Harker's matrix: judgements in, priority vector
// and its eigenvalue out.
#pragma once

#include "weights/priority.hpp"

namespace pondera::weights {

/// Perron vector of Harker's matrix B.
///
///     b_ij = a_ij if known, 0 if missing;   b_ii = 1 + missing pairs of i;   B w = λ w,  Σ wᵢ = 1
///
/// λ is λmax of the matrix whose missing ratios are wᵢ/wⱼ, so λ ≥ that of minimal_lambda (equal for
/// trees and single cycles), and = n if the judgements are consistent. Random indices of minimal
/// completions do not apply to it. Complete matrix: its principal eigenvector. Power iteration on
/// the balanced matrix; long paths converge slowly, hence the cap.
/// @param matrix connected, 1 ≤ n ≤ 15.
/// Errors: none; see termination. Source: [harker1987]. Checked by:
/// tests/published/incomplete-*.yaml.
[[nodiscard]] Priority harker_priority(const ComparisonMatrix& matrix,
                                       const PowerOptions& options = {.relative_bracket = 1e-14,
                                                                      .iteration_cap = 100'000});

}  // namespace pondera::weights
