// SPDX-License-Identifier: Apache-2.0
#include "weights/fisher_combination.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

std::optional<double> combined_p(const std::vector<double>& p_values) {
  if (p_values.empty()) return std::nullopt;
  double y = 0;
  for (const double p : p_values) {
    PONDERA_ASSERT(p > 0 && p <= 1);
    y -= std::log(p);
  }
  // Each term with its share of the exponential, so that neither overflows for hundreds of groups.
  const double log_y = std::log(y);
  double tail = std::exp(-y);
  double log_factorial = 0;
  for (std::size_t i = 1; y > 0 && i < p_values.size(); ++i) {
    log_factorial += std::log(static_cast<double>(i));
    tail += std::exp(static_cast<double>(i) * log_y - y - log_factorial);
  }
  return std::min(1.0, tail);
}

}  // namespace pondera::weights
