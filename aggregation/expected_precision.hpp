// SPDX-License-Identifier: Apache-2.0
// How precise the weights of a panel will be, before anybody is asked: a hierarchy, how many pairs
// of every group are asked, and a number of assessors in, an expected error out.
#pragma once

#include "survey/hierarchy.hpp"

#include <vector>

namespace pondera::aggregation {

/// What answers are supposed to be like: L_ij = xᵢ - xⱼ + noise, x the assessor's own log weights.
struct ExpectedAnswers {
  /// σ², of a judgement around the assessor's own weights. The geometric consistency index
  /// estimates it, and 0.37 is its value where CR is 0.1 (n > 4, [aguaron2003]).
  double noise_variance = 0.37;
  /// τ², between assessors, of the log of a weight. 0.5² is opinions that differ by a factor of
  /// e^0.5 = 1.65, up or down, in two thirds of the panel.
  double opinion_variance = 0.25;
};

/// Variance of a centred log weight of the panel, times the number of assessors.
///
///     (n-1)/n · (τ² m₂/m₁² + σ²/m₁),   m₁ = 2e/(n-1),   m₂ = Σ (dᵢ² + dᵢ)/(n-1)
///
/// m₁ and m₂ are the mean and the mean square of the positive eigenvalues of the Laplacian of an
/// assessor's graph of e pairs with degrees dᵢ as even as they can be; over a panel in which every
/// pair is asked equally often, the pooled least squares fit has this variance. Complete: τ²
/// (n-1)/n
/// + σ² (n-1)/n². n = 1: 0.
/// @param n 1 ≤ n ≤ 15 items. @param pairs e, n - 1 ≤ e ≤ n(n-1)/2.
/// Source: docs/methods.md, section 14.
[[nodiscard]] double variance_per_assessor(int n, int pairs, const ExpectedAnswers& answers = {});

/// Root mean square error of the log of a leaf's global weight: the variances of the groups on its
/// way from the goal add up.
///
/// @param pairs asked of every group, row by row with `hierarchy.groups()`. @param assessors ≥ 1.
[[nodiscard]] double expected_log_error(const survey::Hierarchy& hierarchy,
                                        const std::vector<int>& pairs,
                                        int assessors,
                                        const ExpectedAnswers& answers = {});

/// e^(1.96 s) - 1: a weight lies within this factor of what was found, up or down, 19 times in 20.
///
/// @param log_error s ≥ 0, standard error of the log of the weight.
[[nodiscard]] double relative_margin(double log_error);

}  // namespace pondera::aggregation
