// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_correlation.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numeric>

namespace pondera::scoring {

namespace {

std::vector<double> mean_places(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> places(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    // Places first + 1 … end have this mean.
    const double mean = (static_cast<double>(first + 1) + static_cast<double>(end)) / 2;
    for (std::size_t i = first; i < end; ++i) places[order[i]] = mean;
    first = end;
  }
  return places;
}

/// 1, -1 or 0: a is more than b, less, or the same.
int order_of(double a, double b) {
  if (a == b) return 0;
  return a > b ? 1 : -1;
}

}  // namespace

std::optional<double> spearman_rho(const std::vector<double>& a, const std::vector<double>& b) {
  PONDERA_ASSERT(a.size() == b.size());
  const std::vector<double> x = mean_places(a);
  const std::vector<double> y = mean_places(b);
  const double mean = (static_cast<double>(a.size()) + 1) / 2;
  double xy = 0;
  double xx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) * (x[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
  }
  if (xx == 0 || yy == 0) return std::nullopt;
  return xy / std::sqrt(xx * yy);
}

std::optional<double> kendall_tau_b(const std::vector<double>& a, const std::vector<double>& b) {
  PONDERA_ASSERT(a.size() == b.size());
  double balance = 0;
  double untied_a = 0;
  double untied_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const int in_a = order_of(a[i], a[j]);
      const int in_b = order_of(b[i], b[j]);
      balance += in_a * in_b;
      untied_a += std::abs(in_a);
      untied_b += std::abs(in_b);
    }
  }
  if (untied_a == 0 || untied_b == 0) return std::nullopt;
  return balance / std::sqrt(untied_a * untied_b);
}

}  // namespace pondera::scoring
