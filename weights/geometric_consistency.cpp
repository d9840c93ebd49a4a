// SPDX-License-Identifier: Apache-2.0
#include "weights/geometric_consistency.hpp"

#include "core/assert.hpp"
#include "weights/log_least_squares.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pondera::weights {

LogFit log_fit(const ComparisonMatrix& matrix) {
  LogFit fit;
  fit.x = fitted_logarithms(matrix);
  fit.degrees_of_freedom = matrix.known_pairs() - (matrix.size() - 1);
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (!matrix.known(i, j)) continue;
      const double residual = matrix.log_ratio(i, j) - fit.x(i) + fit.x(j);
      fit.sse += residual * residual;
    }
  }
  return fit;
}

std::optional<double> geometric_consistency_index(const ComparisonMatrix& matrix) {
  if (matrix.size() <= 2) return 0.0;
  const LogFit fit = log_fit(matrix);
  if (fit.degrees_of_freedom == 0) return std::nullopt;
  return fit.sse / fit.degrees_of_freedom;
}

double geometric_consistency_limit(int n, double cr) {
  PONDERA_ASSERT(n >= 3);
  constexpr double cr_of_limits = 0.10;
  constexpr std::array limits = {0.3147, 0.3526, 0.370};  // n = 3, 4, ≥ 5
  return limits[static_cast<std::size_t>(std::min(n, 5) - 3)] * cr / cr_of_limits;
}

double random_geometric_consistency(const ScaleChoice& scale, int n) {
  double squares = 0;
  for (int x = 2; x <= scale.strongest; ++x) {
    const double log_ratio = std::log(scaled_ratio(x, scale, n).value());
    squares += log_ratio * log_ratio;
  }
  return 2 * squares / (2 * scale.strongest - 1);
}

}  // namespace pondera::weights
