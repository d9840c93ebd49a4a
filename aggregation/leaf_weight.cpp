// SPDX-License-Identifier: Apache-2.0
#include "aggregation/leaf_weight.hpp"

namespace pondera::aggregation {

void normalise(std::vector<LeafWeight>& leaves) {
  double sum = 0;
  for (const LeafWeight& leaf : leaves) sum += leaf.weight;
  if (!(sum > 0)) return;
  for (LeafWeight& leaf : leaves) leaf.normalised = leaf.weight / sum;
}

}  // namespace pondera::aggregation
