// SPDX-License-Identifier: Apache-2.0
#include "weights/perron_iteration.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

bool sound(const PerronBracket& bracket) {
  // λ as well: a smallest or largest element may pass over a NaN, a sum does not.
  return bracket.lowest > 0 && std::isfinite(bracket.lowest) && std::isfinite(bracket.highest) &&
         std::isfinite(bracket.lambda);
}

PerronBracket perron_step(const SmallMatrix& b, SmallVector& v) {
  const SmallVector image = b.lazyProduct(v);
  const SmallVector quotient = image.cwiseQuotient(v);
  const double sum = image.sum();
  PerronBracket bracket;
  bracket.lowest = quotient.minCoeff();
  bracket.highest = quotient.maxCoeff();
  bracket.lambda = sum / v.sum();
  v = image / sum;
  return bracket;
}

PerronBracket perron_iteration(const SmallMatrix& b, SmallVector& v, const PerronOptions& options) {
  PerronBracket bracket;
  for (int step = 1; step <= options.iteration_cap; ++step) {
    bracket = perron_step(b, v);
    bracket.iterations = step;
    if (!sound(bracket) || bracket.lowest > options.enough_above) return bracket;
    if (bracket.highest < options.enough_below) return bracket;
    if (bracket.highest - bracket.lowest <= options.relative_bracket * bracket.highest) {
      bracket.converged = true;
      return bracket;
    }
  }
  return bracket;
}

}  // namespace pondera::weights
