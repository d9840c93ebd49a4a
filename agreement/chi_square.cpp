// SPDX-License-Identifier: Apache-2.0
#include "agreement/chi_square.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::agreement {

double chi_square_tail(double x, int degrees_of_freedom) {
  PONDERA_ASSERT(degrees_of_freedom >= 1);
  if (x <= 0) return 1;
  const double half = x / 2;
  const bool odd = degrees_of_freedom % 2 != 0;
  double tail = odd ? std::erfc(std::sqrt(half)) : 0;
  // Each term h^a/Γ(a+1) with its share of the exponential, by a recurrence of its logarithm:
  // neither overflows for hundreds of degrees of freedom, and no lgamma, which not every library
  // may call from several threads. The constant is ln Γ(3/2).
  constexpr double log_gamma_of_three_halves = -0.12078223763524522;
  double power = odd ? 0.5 : 0.0;
  double log_term = -half + (odd ? std::log(half) / 2 - log_gamma_of_three_halves : 0);
  for (int i = 0; i < degrees_of_freedom / 2; ++i) {
    tail += std::exp(log_term);
    power += 1;
    log_term += std::log(half) - std::log(power);
  }
  return std::min(1.0, tail);
}

}  // namespace pondera::agreement
