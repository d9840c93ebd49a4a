// SPDX-License-Identifier: Apache-2.0
#include "agreement/quantile.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::agreement {

double quantile(std::vector<double> sample, double p) {
  PONDERA_ASSERT(!sample.empty() && p >= 0 && p <= 1);
  std::ranges::sort(sample);
  const double position = p * static_cast<double>(sample.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, sample.size() - 1);
  return sample[below] + (position - std::floor(position)) * (sample[above] - sample[below]);
}

std::optional<double> median_of(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace pondera::agreement
