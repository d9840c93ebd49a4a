// SPDX-License-Identifier: Apache-2.0
#include "weights/consistency.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::weights {

double consistency_index(double lambda_max, int n) {
  // λmax ≥ n for every positive reciprocal matrix; what lies this little below is rounding.
  constexpr double rounding_below_n = 1e-9;
  PONDERA_ASSERT(n >= 1 && lambda_max >= n - rounding_below_n);
  if (n <= 2) return 0;
  return std::max(0.0, (lambda_max - n) / (n - 1));
}

double consistency_ratio(double lambda_max, int n, double random_index) {
  if (n <= 2) return 0;
  PONDERA_ASSERT(random_index > 0);
  return consistency_index(lambda_max, n) / random_index;
}

Consistency consistency(double lambda_max, int n, const RandomIndexTable& table) {
  Consistency result;
  result.ci = consistency_index(lambda_max, n);
  if (n <= 2) {
    result.cr = 0.0;
  } else if (const std::optional<double> ri = random_index(table, n)) {
    result.cr = consistency_ratio(lambda_max, n, *ri);
  }
  return result;
}

}  // namespace pondera::weights
