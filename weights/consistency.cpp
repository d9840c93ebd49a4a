// SPDX-License-Identifier: Apache-2.0
#include "weights/consistency.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::weights {

Consistency consistency(double lambda_max, int n, const RandomIndexTable& table) {
  // λmax ≥ n for every positive reciprocal matrix; what lies this little below is rounding.
  constexpr double rounding_below_n = 1e-9;
  PONDERA_ASSERT(n >= 1 && lambda_max >= n - rounding_below_n);
  if (n <= 2) return {.ci = 0, .cr = 0.0};
  Consistency result;
  result.ci = std::max(0.0, (lambda_max - n) / (n - 1));
  if (const std::optional<double> ri = random_index(table, n)) result.cr = result.ci / *ri;
  return result;
}

}  // namespace pondera::weights
