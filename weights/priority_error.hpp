// SPDX-License-Identifier: Apache-2.0
// How far priorities may be off, as far as the judgements of one matrix tell: a matrix and its
// priorities in, an error for each priority out.
#pragma once

#include "weights/priority.hpp"

#include <optional>

namespace pondera::weights {

/// Error of each eigenvector priority from the spread of what its row says of it.
///
///     Δwᵢ = √( Σₖ (a_ik wₖ n/λmax - wᵢ)² / (n - 1) )
///
/// @return (n), in the unit of w; 0 for a consistent matrix and for n = 1.
/// Requires a complete matrix and its principal eigenvector. Source: [tomashevskii2015].
/// Checked by: tests/published/matrix-*.yaml.
[[nodiscard]] Vector eigenvector_error(const ComparisonMatrix& matrix, const Priority& principal);

/// Standard errors of ln(wᵢ/wⱼ) of least-squares priorities, complete or not.
///
///     Var(ln wᵢ - ln wⱼ) = s² R_ij,   s² = SSE/df,   df = known pairs - (n - 1)
///
/// R_ij is the effective resistance between i and j when every known pair is a unit resistor.
/// @return n×n, 0 on the diagonal; nothing for df = 0: there the judgements say nothing about their
/// own error. Requires a connected comparison graph. Source: docs/methods.md, section 2.
[[nodiscard]] std::optional<Matrix> log_ratio_errors(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
