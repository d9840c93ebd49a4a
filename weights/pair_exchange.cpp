// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_exchange.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace pondera::weights {

namespace {

// Between the rounding of n ≤ 15 (1e-13) and the smallest true gain of a swap (1 in 15^13 trees is
// below it, but a swap that gains so little is not worth asking for).
constexpr double smallest_gain = 1e-10;

struct Swap {
  std::size_t out = 0;
  ItemPair in;
  double gain = smallest_gain;
};

double cost_of(const PairCosts& costs, const ItemPair& pair) {
  return costs.cost.size() == 0 ? 0 : costs.cost(pair.first, pair.second);
}

/// (eᵢ - eⱼ)ᵀ G (eₖ - eₗ).
double transfer(const Matrix& inverse, const ItemPair& a, const ItemPair& b) {
  return inverse(a.first, b.first) - inverse(a.first, b.second) - inverse(a.second, b.first) +
         inverse(a.second, b.second);
}

/// Pairs that are not in the set and do not cost too much; `pairs` is sorted.
std::vector<ItemPair> pairs_to_take(int n,
                                    const std::vector<ItemPair>& pairs,
                                    const PairCosts& costs) {
  std::vector<ItemPair> outside;
  for (const ItemPair& pair : all_pairs(n)) {
    const bool is_free = !std::ranges::binary_search(pairs, pair);
    if (is_free && cost_of(costs, pair) <= costs.most) outside.push_back(pair);
  }
  return outside;
}

std::optional<Swap> best_swap(int n, const std::vector<ItemPair>& pairs, const PairCosts& costs) {
  const Matrix inverse = graph_inverse(n, pairs);
  const std::vector<ItemPair> outside = pairs_to_take(n, pairs, costs);
  std::optional<Swap> best;
  for (std::size_t out = 0; out < pairs.size(); ++out) {
    const double kept = 1 - transfer(inverse, pairs[out], pairs[out]);
    for (const ItemPair& in : outside) {
      const double across = transfer(inverse, pairs[out], in);
      const double ratio = kept * (1 + transfer(inverse, in, in)) + across * across;
      if (ratio <= 0) continue;
      const double gain = std::log(ratio) - cost_of(costs, in) + cost_of(costs, pairs[out]);
      if (gain > (best ? best->gain + smallest_gain : smallest_gain)) best = Swap{out, in, gain};
    }
  }
  return best;
}

}  // namespace

std::vector<ItemPair> exchanged_pairs(int n, std::vector<ItemPair> pairs, const PairCosts& costs) {
  PONDERA_ASSERT(costs.cost.size() == 0 || (costs.cost.rows() == n && costs.cost.cols() == n));
  std::ranges::sort(pairs);
  while (const auto swap = best_swap(n, pairs, costs)) {
    pairs[swap->out] = swap->in;
    std::ranges::sort(pairs);
  }
  return pairs;
}

}  // namespace pondera::weights
