// SPDX-License-Identifier: Apache-2.0
// The point in the middle of a panel that no single far-off assessor can drag away: points and how
// much each counts in, the point of the least sum of distances out.
#pragma once

#include "weights/linear_algebra.hpp"
#include "weights/priority.hpp"

#include <vector>

namespace pondera::agreement {

struct GeometricMedian {
  weights::Vector point;
  int iterations = 0;
  /// closed_form: one of the points itself; converged; iteration_cap: `point` is the last iterate.
  weights::Termination termination = weights::Termination::closed_form;
};

/// The point m of the least Σ_k ω_k ‖x_k - m‖.
///
/// A point x_k is the median exactly if ‖Σ_i ω_i (x_i - x_k)/‖x_i - x_k‖‖ ≤ η_k, the share of the
/// points at its place: that is tested first. Otherwise Weiszfeld's iteration with the step of
/// Vardi and Zhang where an iterate meets a point. Several points on one line may all be medians
/// (two assessors; an even number of them on two items): then the mean of those places is given,
/// on two items the usual median of numbers.
///
/// For priorities: the points are centred log ratios (aitchison.hpp), and priorities_of(m) goes
/// back.
///
/// @param points at least one, all of the same size, finite.
/// @param shares ω_k ≥ 0, of any sum above 0, row by row with `points`; none: all the same.
/// Errors: none. Source: [vardi2000]. Checked by: tests/published/clustering.yaml.
[[nodiscard]] GeometricMedian geometric_median(const std::vector<weights::Vector>& points,
                                               const std::vector<double>& shares = {});

}  // namespace pondera::agreement
