// SPDX-License-Identifier: Apache-2.0
#include "agreement/feedback_statistics.hpp"

#include "agreement/quantile.hpp"
#include "agreement/standard_deviation.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pondera::agreement {

namespace {

/// A mean this close to 0, measured by the largest answer, is 0 up to rounding.
constexpr double zero_mean = 1e-12;

}  // namespace

std::optional<FeedbackStatistics> feedback_statistics(
    const std::vector<std::optional<double>>& answers) {
  std::vector<double> given;
  for (const std::optional<double>& answer : answers) {
    if (answer) given.push_back(*answer);
  }
  if (given.empty()) return std::nullopt;
  std::ranges::sort(given);
  FeedbackStatistics found;
  found.n = static_cast<int>(given.size());
  found.least = given.front();
  found.lower_quartile = quantile(given, 0.25);
  found.median = quantile(given, 0.5);
  found.upper_quartile = quantile(given, 0.75);
  found.most = given.back();
  found.mean = std::accumulate(given.begin(), given.end(), 0.0) / found.n;
  found.standard_deviation = standard_deviation(given);
  const double largest = std::max(std::abs(found.least), std::abs(found.most));
  if (found.standard_deviation && std::abs(found.mean) > zero_mean * largest) {
    found.variation = *found.standard_deviation / found.mean;
  }
  return found;
}

std::map<int, int> answer_histogram(const std::vector<int>& answers) {
  std::map<int, int> counts;
  for (const int answer : answers) ++counts[answer];
  return counts;
}

}  // namespace pondera::agreement
