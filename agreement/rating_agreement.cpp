// SPDX-License-Identifier: Apache-2.0
#include "agreement/rating_agreement.hpp"

#include "agreement/standard_deviation.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pondera::agreement {

namespace {

double mean_of(const std::vector<int>& ratings) {
  return std::accumulate(ratings.begin(), ratings.end(), 0.0) / static_cast<double>(ratings.size());
}

}  // namespace

std::optional<double> coefficient_of_variation(const std::vector<int>& ratings) {
  const auto deviation = standard_deviation({ratings.begin(), ratings.end()});
  if (!deviation || mean_of(ratings) == 0) return std::nullopt;
  return *deviation / mean_of(ratings);
}

std::optional<double> ordinal_consensus(const std::vector<int>& ratings, int lowest, int highest) {
  PONDERA_ASSERT(lowest < highest);
  if (ratings.empty()) return std::nullopt;
  const double mean = mean_of(ratings);
  double sum = 0;
  for (const int rating : ratings) {
    // One of n ratings is part of the mean, so |r - mean| ≤ range (n-1)/n < range: the logarithm's
    // argument is above 0.
    sum += std::log2(1 - std::abs(rating - mean) / (highest - lowest));
  }
  return std::clamp(1 + sum / static_cast<double>(ratings.size()), 0.0, 1.0);
}

}  // namespace pondera::agreement
