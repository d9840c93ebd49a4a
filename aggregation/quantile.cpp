// SPDX-License-Identifier: Apache-2.0
#include "aggregation/quantile.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::aggregation {

double quantile(std::vector<double> sample, double p) {
  PONDERA_ASSERT(!sample.empty() && p >= 0 && p <= 1);
  std::ranges::sort(sample);
  const double position = p * static_cast<double>(sample.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, sample.size() - 1);
  return sample[below] + (position - std::floor(position)) * (sample[above] - sample[below]);
}

}  // namespace pondera::aggregation
