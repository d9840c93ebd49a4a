// SPDX-License-Identifier: Apache-2.0
#include "weights/residual.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

std::vector<Residual> residuals(const ComparisonMatrix& matrix, const Vector& w) {
  PONDERA_ASSERT(w.size() == matrix.size());
  std::vector<Residual> found;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (!matrix.known(i, j)) continue;
      const double log_ratio = matrix.log_ratio(i, j);
      found.push_back({i, j, log_ratio, log_ratio - (std::log(w(i)) - std::log(w(j)))});
    }
  }
  // Rounding must not decide between two residuals of the same size, so they are compared after
  // rounding to this grid; the stable sort then keeps (first, second) order.
  constexpr double grid = 1e-10;
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const Residual& residual) {
    return std::round(std::abs(residual.log_error) / grid);
  });
  return found;
}

int fitting_code(double w_first, double w_second, const ScaleChoice& scale, int n) {
  PONDERA_ASSERT(w_first > 0 && w_second > 0 && scale.strongest >= 1);
  // A value half-way between two codes goes to the weaker even if rounding puts it just above.
  constexpr double half_way_tolerance = 1e-12;
  const double log_ratio = std::log(w_first) - std::log(w_second);
  const auto distance = [&](int code) {
    return std::abs(std::log(scaled_ratio(code, scale, n).value()) - std::abs(log_ratio));
  };
  int nearest = 1;
  for (int code = 2; code <= scale.strongest; ++code) {
    if (distance(nearest) - distance(code) > half_way_tolerance) nearest = code;
  }
  return nearest == 1 || log_ratio > 0 ? nearest : -nearest;
}

}  // namespace pondera::weights
