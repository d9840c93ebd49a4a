// SPDX-License-Identifier: Apache-2.0
#include "agreement/average_ranks.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace pondera::agreement {

weights::Vector average_ranks(const weights::Vector& values, double tolerance) {
  PONDERA_ASSERT(values.size() > 0 && values.allFinite());
  const double gap = tolerance * values.cwiseAbs().maxCoeff();
  std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  std::ranges::stable_sort(order,
                           [&](Eigen::Index i, Eigen::Index j) { return values(i) > values(j); });
  weights::Vector ranks(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && values(order[end - 1]) - values(order[end]) <= gap) ++end;
    // The mean of the places first + 1 … end.
    const double shared = static_cast<double>(first + 1 + end) / 2;
    for (; first < end; ++first) ranks(order[first]) = shared;
  }
  return ranks;
}

}  // namespace pondera::agreement
