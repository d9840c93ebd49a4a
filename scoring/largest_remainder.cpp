// SPDX-License-Identifier: Apache-2.0
#include "scoring/largest_remainder.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace pondera::scoring {

namespace {

constexpr double remainder_noise =
    1e-9;  // of a unit: what sums and quotients of doubles are off by

}  // namespace

std::vector<Rational> largest_remainder(const std::vector<double>& parts, int total, int decimals) {
  constexpr int most_decimals = 6;  // the noise of doubles stays below that of remainders
  PONDERA_ASSERT(total > 0 && decimals >= 0 && decimals <= most_decimals);
  const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
  if (!(sum > 0)) return std::vector<Rational>(parts.size());
  const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10.0, decimals)));
  std::int64_t left = total * scale;
  std::vector<std::int64_t> units;
  std::vector<std::int64_t> remainders;
  for (const double part : parts) {
    const double quota = static_cast<double>(total * scale) * (part / sum);
    const double whole = std::floor(quota + remainder_noise);
    units.push_back(static_cast<std::int64_t>(whole));
    remainders.push_back(std::llround((quota - whole) / remainder_noise));
    left -= units.back();
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return remainders[i]; });
  for (const std::size_t i : order) {
    if (left <= 0) break;
    ++units[i];
    --left;
  }
  std::vector<Rational> rounded;
  for (const std::int64_t count : units) rounded.push_back(*Rational::make(count, scale));
  return rounded;
}

}  // namespace pondera::scoring
