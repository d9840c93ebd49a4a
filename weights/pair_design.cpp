// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_design.hpp"

#include "core/assert.hpp"
#include "weights/pair_exchange.hpp"

#include <algorithm>

namespace pondera::weights {

namespace {

std::vector<ItemPair> star_of_first(int n) {
  std::vector<ItemPair> pairs;
  for (int item = 1; item < n; ++item) pairs.push_back({0, item});
  return pairs;
}

}  // namespace

std::vector<ItemPair> greedy_pairs(int n, int pairs) {
  PONDERA_ASSERT(n >= 3 && n <= pairs && pairs <= n * (n - 1) / 2);
  std::vector<ItemPair> chosen = {{0, n - 1}};
  for (int item = 1; item < n; ++item) chosen.push_back({item - 1, item});
  while (static_cast<int>(chosen.size()) < pairs) chosen.push_back(next_pair(n, chosen).value());
  std::ranges::sort(chosen);
  return chosen;
}

std::optional<std::vector<ItemPair>> efficient_pairs(int n, int pairs, TreeDesign tree) {
  PONDERA_ASSERT(n >= 1);
  if (pairs < n - 1 || pairs > n * (n - 1) / 2) return std::nullopt;
  if (pairs == n * (n - 1) / 2) return all_pairs(n);
  if (pairs == n - 1) {
    if (tree == TreeDesign::refused) return std::nullopt;
    return star_of_first(n);
  }
  return exchanged_pairs(n, greedy_pairs(n, pairs));
}

}  // namespace pondera::weights
