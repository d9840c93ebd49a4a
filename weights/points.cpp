// SPDX-License-Identifier: Apache-2.0
#include "weights/points.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pondera::weights {

namespace {

double sum_of(const std::vector<double>& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

}  // namespace

std::optional<std::vector<double>> direct_priorities(const std::vector<double>& amounts) {
  const double sum = sum_of(amounts);
  const bool negative = std::ranges::any_of(amounts, [](double amount) { return !(amount >= 0); });
  if (negative || !(sum > 0) || !std::isfinite(sum)) return std::nullopt;
  std::vector<double> priorities = amounts;
  for (double& priority : priorities) priority /= sum;
  return priorities;
}

}  // namespace pondera::weights
