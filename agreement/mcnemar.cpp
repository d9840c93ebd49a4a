// SPDX-License-Identifier: Apache-2.0
#include "agreement/mcnemar.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <vector>

namespace pondera::agreement {

double mcnemar_probability(int to_yes, int to_no) {
  PONDERA_ASSERT(to_yes >= 0 && to_no >= 0);
  const auto changes = static_cast<std::size_t>(to_yes) + static_cast<std::size_t>(to_no);
  // Row by row of Pascal's triangle, halved each time: no factorial, nothing to overflow.
  std::vector<double> probability(changes + 1, 0.0);
  probability[0] = 1;
  for (std::size_t row = 1; row <= changes; ++row) {
    for (std::size_t k = row; k > 0; --k) {
      probability[k] = (probability[k] + probability[k - 1]) / 2;
    }
    probability[0] /= 2;
  }
  double tail = 0;
  for (int k = 0; k <= std::min(to_yes, to_no); ++k)
    tail += probability[static_cast<std::size_t>(k)];
  return std::min(1.0, 2 * tail);
}

}  // namespace pondera::agreement
