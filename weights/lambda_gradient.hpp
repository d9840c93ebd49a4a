// SPDX-License-Identifier: Apache-2.0
// Which judgement moves the principal eigenvalue most: a matrix in, the derivative of λ by the
// logarithm of every judgement out.
#pragma once

#include "weights/balanced_problem.hpp"
#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

struct PairGradient {
  int first = 0;  ///< first < second
  int second = 0;
  double gradient = 0;  ///< ∂λ/∂ln a_ij; > 0: a smaller a_ij would be more consistent
};

/// Derivatives of λ, largest |gradient| first; ties (after rounding to 1e-10) by (first, second).
///
///     ∂λ/∂ln a_ij = u_i a_ij v_j - u_j a_ji v_i,   A v = λ v,   uᵀA = λ uᵀ,   Σ uᵢvᵢ = 1
///
/// Of an incomplete matrix at its minimal completion, for the known pairs (λ of minimal_lambda; the
/// missing ones have derivative 0 there, or are held by the bound).
/// @param matrix connected, 1 ≤ n ≤ 15; n ≤ 2: all 0. @param bound of missing ratios.
/// Errors: none; empty when λ cannot be computed (see minimal_lambda).
/// Source: [harker1987a]. Checked by: tests/published/revision-*.yaml and central differences.
[[nodiscard]] std::vector<PairGradient> lambda_gradient(const ComparisonMatrix& matrix,
                                                        std::optional<double> bound = {});

/// The same from the matrix's own problem that minimise has already brought to its minimum.
[[nodiscard]] std::vector<PairGradient> steepest_first(const ComparisonMatrix& matrix,
                                                       BalancedProblem& solved);

}  // namespace pondera::weights
