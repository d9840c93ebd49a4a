// SPDX-License-Identifier: Apache-2.0
// What the other assessors lead one to expect of somebody's opinion in one group: their matrices
// come in, the middle of their opinions and how far these lie apart go out. Medians, so that a
// third of careless answers does not move it much.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::audit {

/// Opinion x of an assessor in a group: x ~ N(middle, spread² I), up to a constant.
struct PanelExpectation {
  weights::Vector middle;  ///< n log priorities, Σ = 0
  double spread = 0;       ///< standard deviation of one log priority between assessors; > 0
  int assessors = 0;       ///< how many the middle is made of
};

/// The middle of opinions: log least squares of L̃_ij = the median over `others` who answered the
/// pair of ln a_ij (mean of the two middle ones). Its spread is left 0.
/// Nothing for fewer than three others, or when their pairs leave the group in parts.
[[nodiscard]] std::optional<PanelExpectation> middle_of(
    const std::vector<const weights::ComparisonMatrix*>& others);

/// How far opinions lie from the middle, apart from the noise of single judgements:
///
///     spread² = max(floor², median_k ‖x_k - middle‖² / m_{n-1} - noise² · tr(Λ⁺)/(n-1))
///
/// with x_k of log least squares, m_ν the median of χ²_ν, the panel's middle noise, and the
/// Laplacian Λ of a complete group (tr Λ⁺/(n-1) = 1/n).
/// @param squared_distances ‖x_k - middle‖² of those with a connected matrix; none: the floor.
/// @param noise standard deviation of one judgement, ≥ 0.
[[nodiscard]] double opinion_spread(std::vector<double> squared_distances, int n, double noise);

/// The least spread of opinions: nobody's view is known more exactly than a tenth.
inline constexpr double least_opinion_spread = 0.1;

/// Median of χ² with ν ≥ 1 degrees of freedom, by the approximation of Wilson and Hilferty,
/// ν (1 - 2/(9ν))³; within 0.02 of the exact one for every ν. Source: [wilson1931].
[[nodiscard]] double chi_square_median(int degrees_of_freedom);

}  // namespace pondera::audit
