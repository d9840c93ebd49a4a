// SPDX-License-Identifier: Apache-2.0
#include "agreement/outlying_assessors.hpp"

#include "agreement/geometric_median.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::agreement {

namespace {

/// 1/Φ⁻¹(3/4): makes the median deviation of normal distances their standard deviation.
constexpr double normal_consistency = 1.4826;
/// Logarithms of ratios that differ less are the same answers after rounding.
constexpr double no_spread = 1e-9;
constexpr std::size_t fewest_for_outliers = 4;

double median_of(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::vector<OutlyingScore> outlying_scores(const std::vector<weights::Vector>& points) {
  std::vector<OutlyingScore> scores(points.size());
  if (points.empty()) return scores;
  const weights::Vector middle = geometric_median(points).point;
  std::vector<double> distances;
  for (std::size_t k = 0; k < points.size(); ++k) {
    scores[k].distance = (points[k] - middle).norm();
    distances.push_back(scores[k].distance);
  }
  if (points.size() < fewest_for_outliers) return scores;
  const double median = median_of(distances);
  for (double& distance : distances) distance = std::abs(distance - median);
  const double spread = median_of(distances);
  if (spread <= no_spread) return scores;
  for (OutlyingScore& score : scores) {
    score.z = (score.distance - median) / (normal_consistency * spread);
    score.outlying = *score.z > outlying_above;
  }
  return scores;
}

}  // namespace pondera::agreement
