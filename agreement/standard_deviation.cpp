// SPDX-License-Identifier: Apache-2.0
#include "agreement/standard_deviation.hpp"

#include <cmath>
#include <numeric>

namespace pondera::agreement {

std::optional<double> standard_deviation(const std::vector<double>& values) {
  if (values.size() < 2) return std::nullopt;
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / (count - 1));
}

}  // namespace pondera::agreement
