// SPDX-License-Identifier: Apache-2.0
#include "weights/split_pairs.hpp"

#include "core/assert.hpp"
#include "weights/pair_exchange.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace pondera::weights {

namespace {

// ln τ that one time of usage is worth; measured: docs/methods.md.
constexpr double usage_cost = 0.05;

/// Items by the part of the graph in which they are, as pairs join the parts.
class JoinedParts {
 public:
  explicit JoinedParts(int n) : part_(static_cast<std::size_t>(n)) {
    std::iota(part_.begin(), part_.end(), 0);
  }

  /// Whether the pair joined two parts.
  bool join(const ItemPair& pair) {
    const int kept = part_[static_cast<std::size_t>(pair.first)];
    const int gone = part_[static_cast<std::size_t>(pair.second)];
    if (kept == gone) return false;
    std::ranges::replace(part_, gone, kept);
    return true;
  }

 private:
  std::vector<int> part_;
};

/// Places in all_pairs, the least asked first.
std::vector<std::size_t> by_usage(const PairUsage& usage) {
  std::vector<std::size_t> order(usage.times.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t place) {
    return std::tuple(usage.times[place], usage.keys[place], place);
  });
  return order;
}

}  // namespace

std::vector<ItemPair> spread_tree_pairs(int n, int pairs, const PairUsage& usage) {
  const std::vector<ItemPair> all = all_pairs(n);
  PONDERA_ASSERT(usage.times.size() == all.size() && usage.keys.size() == all.size());
  PONDERA_ASSERT(n - 1 <= pairs && pairs <= static_cast<int>(all.size()));
  JoinedParts parts(n);
  std::vector<ItemPair> chosen;
  std::vector<ItemPair> spare;
  for (const std::size_t place : by_usage(usage)) {
    (parts.join(all[place]) ? chosen : spare).push_back(all[place]);
  }
  const auto wanted = static_cast<std::ptrdiff_t>(pairs) - std::ssize(chosen);
  chosen.insert(chosen.end(), spare.begin(), spare.begin() + wanted);
  std::ranges::sort(chosen);
  return chosen;
}

std::vector<ItemPair> split_pairs(int n, int pairs, const PairUsage& usage) {
  std::vector<ItemPair> start = spread_tree_pairs(n, pairs, usage);
  const int least = *std::ranges::min_element(usage.times);
  PairCosts costs{Matrix::Zero(n, n), usage_cost};
  const std::vector<ItemPair> all = all_pairs(n);
  for (std::size_t place = 0; place < all.size(); ++place) {
    const auto& [first, second] = all[place];
    costs.cost(first, second) = usage_cost * (usage.times[place] - least);
    costs.cost(second, first) = costs.cost(first, second);
  }
  return exchanged_pairs(n, std::move(start), costs);
}

}  // namespace pondera::weights
