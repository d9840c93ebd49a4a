// SPDX-License-Identifier: Apache-2.0
// Priority vector of one complete comparison matrix by its principal right eigenvector; with it
// the two others of the module, so that whoever wants a priority vector finds all of them here.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"
#include "weights/log_least_squares.hpp"   // IWYU pragma: export
#include "weights/row_geometric_mean.hpp"  // IWYU pragma: export

namespace pondera::weights {

/// How an iteration ended.
enum class Termination {
  closed_form,    ///< no iteration was needed
  converged,      ///< the bracket closed
  eigensolver,    ///< the cap was reached; a dense eigensolver gave w and λmax
  iteration_cap,  ///< the cap was reached and the eigensolver failed; w is the last iterate
  not_finite,     ///< a value overflowed or vanished; w is not usable
};

struct PowerOptions {
  double relative_bracket = 1e-14;  ///< stop when λ_hi - λ_lo ≤ this · λ_hi
  int iteration_cap = 10'000;       ///< then the dense eigensolver takes over
};

struct Priority {
  Vector w;               ///< (n), w_i > 0, Σ w_i = 1
  double lambda_max = 0;  ///< ≥ n up to rounding; n for a consistent matrix
  int iterations = 0;
  Termination termination = Termination::closed_form;

  /// Whether w and λmax are what they are called.
  [[nodiscard]] bool usable() const {
    return termination != Termination::not_finite && termination != Termination::iteration_cap;
  }
};

/// Priority vector of a complete comparison matrix by the principal right eigenvector.
///
///     A w = λmax w,   Σ wᵢ = 1,   wᵢ > 0
///
/// Power iteration from the row geometric mean g until the Collatz-Wielandt bracket
/// min (Aw)ᵢ/wᵢ ≤ λmax ≤ max (Aw)ᵢ/wᵢ closes. It runs on b_ij = a_ij g_j/g_i, which has the same
/// λmax and the eigenvector w/g: near 1 for plausible judgements, so that ratios of any size that a
/// double can hold as a logarithm neither overflow nor lose digits. n = 1: w = (1), λ = 1; n = 2:
/// w = (a₁₂, 1)/(1 + a₁₂), λ = 2.
/// Requires a complete matrix, 1 ≤ n ≤ 15.
/// Source: [saaty1977]; bracket: [collatz1942]. Checked by: tests/published/*.yaml.
[[nodiscard]] Priority principal_priority(const ComparisonMatrix& matrix,
                                          const PowerOptions& options = {});

}  // namespace pondera::weights
