// SPDX-License-Identifier: Apache-2.0
#include "agreement/outlying_assessors.hpp"

#include "agreement/geometric_median.hpp"
#include "agreement/robust_scores.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::agreement {

namespace {

constexpr int fewest_for_outliers = 4;

}  // namespace

std::vector<OutlyingScore> outlying_scores(const std::vector<weights::Vector>& points) {
  std::vector<OutlyingScore> scores(points.size());
  if (points.empty()) return scores;
  const weights::Vector middle = geometric_median(points).point;
  std::vector<std::optional<double>> distances;
  for (std::size_t k = 0; k < points.size(); ++k) {
    scores[k].distance = (points[k] - middle).norm();
    distances.emplace_back(scores[k].distance);
  }
  const auto robust = robust_scores(distances, fewest_for_outliers);
  for (std::size_t k = 0; k < points.size(); ++k) {
    scores[k].z = robust[k];
    scores[k].outlying = robust[k] && *robust[k] > outlying_above;
  }
  return scores;
}

}  // namespace pondera::agreement
