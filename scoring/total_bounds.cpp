// SPDX-License-Identifier: Apache-2.0
#include "scoring/total_bounds.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::scoring {

namespace {

constexpr double bound_noise = 1e-9;  // of the larger value, as in competition ranks

bool is_above(const ScoreValue& a, const ScoreValue& b) {
  if (a.exact && b.exact) return compare(*a.exact, *b.exact) > 0;
  return a.value - b.value > bound_noise * std::max(std::abs(a.value), std::abs(b.value));
}

}  // namespace

std::vector<TotalBounds> with_rank_bounds(std::vector<TotalBounds> bounds,
                                          const std::vector<bool>& is_ranked) {
  PONDERA_ASSERT(bounds.size() == is_ranked.size());
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    if (!is_ranked[i]) continue;
    int best = 1;
    int worst = 1;
    for (std::size_t j = 0; j < bounds.size(); ++j) {
      if (j == i || !is_ranked[j]) continue;
      if (is_above(bounds[j].worst, bounds[i].best)) ++best;
      if (is_above(bounds[j].best, bounds[i].worst)) ++worst;
    }
    bounds[i].best_rank = best;
    bounds[i].worst_rank = worst;
  }
  return bounds;
}

}  // namespace pondera::scoring
