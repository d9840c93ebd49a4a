// SPDX-License-Identifier: Apache-2.0
// Priority vectors of one comparison matrix: by the principal eigenvector, the row geometric mean,
// and least squares of logarithms on the comparison graph.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

namespace pondera::weights {

/// How an iteration ended. In every case `w` is the last iterate and sums to 1.
enum class Termination {
  closed_form,    ///< no iteration was needed
  converged,      ///< the bracket closed
  iteration_cap,  ///< the cap was reached; w is the last iterate
  not_finite,     ///< a value overflowed; w is not usable
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
};

/// Priority vector of a complete comparison matrix by the principal right eigenvector.
///
///     A w = λmax w,   Σ wᵢ = 1,   wᵢ > 0
///
/// Power iteration from the row geometric mean until the Collatz-Wielandt bracket
/// min (Aw)ᵢ/wᵢ ≤ λmax ≤ max (Aw)ᵢ/wᵢ closes; λmax = Σ(Aw)/Σw. n = 1: w = (1), λ = 1; n = 2: λ = 2.
/// Requires a complete matrix, 1 ≤ n ≤ 15.
/// Source: [saaty1977]; bracket: [collatz1942]. Checked by: tests/published/*.yaml.
[[nodiscard]] Priority principal_priority(const ComparisonMatrix& matrix,
                                          const PowerOptions& options = {});

/// Row geometric mean: ln wᵢ = mean_j ln a_ij - const. Requires a complete matrix. Source:
/// [crawford1985].
[[nodiscard]] Vector row_geometric_mean(const ComparisonMatrix& matrix);

/// ln wᵢ that minimise Σ_{known i<j} ω_ij (ln a_ij - xᵢ + xⱼ)², Σ xᵢ = 0, w = softmax(x).
///
/// @param pair_weights ω, n×n symmetric, > 0 exactly for known pairs; empty: all 1.
/// Requires a connected comparison graph (connected_parts has one part). Source: [bozoki2010],
/// theorem 4.
[[nodiscard]] Vector log_least_squares(const ComparisonMatrix& matrix,
                                       const Matrix& pair_weights = {});

}  // namespace pondera::weights
