// SPDX-License-Identifier: Apache-2.0
#include "proof/out_of_order.hpp"

#include <algorithm>

namespace pondera::proof {

std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& sequence) {
  const std::size_t none = sequence.size();
  std::vector<std::size_t> ends;  // ends[k]: where the least-ending subsequence of length k+1 ends
  std::vector<std::size_t> before(sequence.size(), none);
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const auto at =
        std::upper_bound(ends.begin(), ends.end(), sequence[i],
                         [&](std::size_t value, std::size_t end) { return value < sequence[end]; });
    if (at != ends.begin()) before[i] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> kept(sequence.size(), false);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) kept[i] = true;
  std::vector<std::size_t> outside;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!kept[i]) outside.push_back(i);
  }
  return outside;
}

}  // namespace pondera::proof
