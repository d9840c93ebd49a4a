// SPDX-License-Identifier: Apache-2.0
// What one would expect each judgement of an assessor to be, from all the other judgements of the
// same assessor and from what the panel thinks: a matrix and an expectation in, a normal
// distribution for every judgement out. What the checks of single answers and of random answering
// stand on.
#pragma once

#include "audit/panel_expectation.hpp"
#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

struct PredictedJudgement {
  int first = 0;  ///< first < second
  int second = 0;
  double log_ratio = 0;  ///< as judged
  double mean = 0;       ///< without this judgement
  double variance = 0;   ///< of a judgement about that mean; > 0
};

/// Predictions of every known pair, each made without itself, in the order of (first, second).
///
///     x ~ N(middle, spread² I),  L_ij = x_i - x_j + N(0, noise²)
///     P = I/spread² + Λ/noise²,  x̂ = P⁻¹(middle/spread² + b/noise²),  h = a'P⁻¹a/noise²
///     mean = L - (L - a'x̂)/(1 - h),  variance = noise²/(1 - h),  a = e_i - e_j
///
/// (leave-one-out by the rank-one formula). Without an expectation opinions are spread by
/// `unknown_spread` around equal priorities, so that the own judgements decide.
/// @param noise standard deviation of one judgement, > 0. n ≤ 15.
[[nodiscard]] std::vector<PredictedJudgement> predicted_judgements(
    const weights::ComparisonMatrix& matrix,
    const std::optional<PanelExpectation>& expectation,
    double noise);

/// Of opinions about which nothing is known: ratios up to nine to one and beyond are plausible.
inline constexpr double unknown_spread = 1.0;

/// P(answer = code) for a judgement with that distribution: the chance that it is nearest to the
/// code's ratio on the logarithm, among the scale's answers.
/// @param code signed for (first, second): ±{2 … strongest} or 1.
[[nodiscard]] double answer_chance(const PredictedJudgement& predicted, int code, int strongest);

}  // namespace pondera::audit
