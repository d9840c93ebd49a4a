// SPDX-License-Identifier: Apache-2.0
#include "aggregation/mean_of_values.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pondera::aggregation {

namespace {

/// A value and its share, share > 0.
using Shared = std::pair<double, double>;

/// Those that count, ascending; equal values by share, so that the order of assessors changes no
/// bit.
std::vector<Shared> ascending(const std::vector<double>& values,
                              const std::vector<double>& shares) {
  PONDERA_ASSERT(values.size() == shares.size());
  std::vector<Shared> sorted;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (shares[k] > 0) sorted.emplace_back(values[k], shares[k]);
  }
  PONDERA_ASSERT(!sorted.empty());
  std::ranges::sort(sorted);
  return sorted;
}

/// The first value at which the shares so far reach `mark`; the last when rounding hides it.
double first_reaching(const std::vector<Shared>& sorted, double mark) {
  double so_far = 0;
  for (const auto& [value, share] : sorted) {
    so_far += share;
    if (so_far >= mark) return value;
  }
  return sorted.back().first;
}

}  // namespace

double weighted_mean(const std::vector<double>& values, const std::vector<double>& shares) {
  PONDERA_ASSERT(values.size() == shares.size());
  double weighted_sum = 0;
  double sum = 0;
  for (std::size_t k = 0; k < values.size(); ++k) {
    PONDERA_ASSERT(shares[k] >= 0);
    if (shares[k] == 0) continue;
    weighted_sum += shares[k] * values[k];
    sum += shares[k];
  }
  PONDERA_ASSERT(sum > 0);
  return weighted_sum / sum;
}

double weighted_median(const std::vector<double>& values, const std::vector<double>& shares) {
  // Shares that are half of all but for the rounding of their sum count as half.
  constexpr double rounding_of_shares = 1e-12;
  const std::vector<Shared> sorted = ascending(values, shares);
  double sum = 0;
  for (const Shared& each : sorted) sum += each.second;
  const double lower = first_reaching(sorted, sum * (0.5 - rounding_of_shares));
  const double upper = first_reaching(sorted, sum * (0.5 + rounding_of_shares));
  return (lower + upper) / 2;
}

double trimmed_mean(const std::vector<double>& values,
                    const std::vector<double>& shares,
                    double trimmed_share) {
  PONDERA_ASSERT(trimmed_share >= 0 && trimmed_share < 0.5);
  constexpr std::size_t fewest_to_trim = 3;
  // 0.1 · 30 is 3, also where its double is a little less.
  constexpr double rounding_of_count = 1e-9;
  const std::vector<Shared> sorted = ascending(values, shares);
  const auto m = sorted.size();
  const auto cut = m < fewest_to_trim
                       ? std::size_t{0}
                       : static_cast<std::size_t>(std::floor(
                             trimmed_share * static_cast<double>(m) + rounding_of_count));
  PONDERA_ASSERT(2 * cut < m);
  double weighted_sum = 0;
  double sum = 0;
  for (std::size_t k = cut; k < m - cut; ++k) {
    weighted_sum += sorted[k].second * sorted[k].first;
    sum += sorted[k].second;
  }
  return weighted_sum / sum;
}

}  // namespace pondera::aggregation
