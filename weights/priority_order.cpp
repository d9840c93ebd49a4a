// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_order.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

namespace {

/// -1, 0 or 1: how the priorities of two items compare.
int side(double first, double second, double largest) {
  constexpr double tie_tolerance = 1e-9;
  const double gap = first - second;
  if (std::abs(gap) <= tie_tolerance * largest) return 0;
  return gap > 0 ? 1 : -1;
}

}  // namespace

bool same_order(std::span<const double> before, std::span<const double> after) {
  PONDERA_ASSERT(!before.empty() && before.size() == after.size());
  const double largest_before = *std::ranges::max_element(before);
  const double largest_after = *std::ranges::max_element(after);
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (std::size_t j = i + 1; j < before.size(); ++j) {
      if (side(before[i], before[j], largest_before) != side(after[i], after[j], largest_after)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace pondera::weights
