// SPDX-License-Identifier: Apache-2.0
#include "agreement/holm.hpp"

#include <algorithm>
#include <cstddef>

namespace pondera::agreement {

std::vector<std::optional<double>> holm_adjusted(
    const std::vector<std::optional<double>>& probabilities) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (probabilities[i]) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return *probabilities[i]; });
  std::vector<std::optional<double>> adjusted(probabilities.size());
  double largest = 0;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const auto remaining = static_cast<double>(order.size() - place);
    largest = std::min(1.0, std::max(largest, remaining * *probabilities[order[place]]));
    adjusted[order[place]] = largest;
  }
  return adjusted;
}

}  // namespace pondera::agreement
