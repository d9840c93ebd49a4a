// SPDX-License-Identifier: Apache-2.0
#include "agreement/rank_sums.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace pondera::agreement {

namespace {

constexpr std::size_t most_ranked_items = 8;

/// Rank sums in ascending order, the rest 0, and how likely they are. Which item has which sum does
/// not matter, as every later assessor may order the items in any way.
struct RankSums {
  std::array<int, most_ranked_items> sums = {};
  double probability = 1;
};

/// Equal sums together, in ascending order, so that probabilities add up in a fixed order.
void merge(std::vector<RankSums>& states) {
  std::ranges::stable_sort(states, {}, &RankSums::sums);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < states.size(); ++i) {
    if (states[i].sums == states[kept].sums) {
      states[kept].probability += states[i].probability;
    } else {
      states[++kept] = states[i];
    }
  }
  states.resize(kept + 1);
}

/// Every distinct order of the ranks.
std::vector<DoubledRanks> orders_of(DoubledRanks ranks) {
  std::ranges::sort(ranks);
  std::vector<DoubledRanks> orders;
  do {
    orders.push_back(ranks);
  } while (std::ranges::next_permutation(ranks).found);
  return orders;
}

std::vector<RankSums> with_assessor(const std::vector<RankSums>& states,
                                    const std::vector<DoubledRanks>& orders) {
  const std::size_t items = orders.front().size();
  std::vector<RankSums> next;
  next.reserve(states.size() * orders.size());
  for (const RankSums& state : states) {
    for (const DoubledRanks& order : orders) {
      RankSums sums = state;
      for (std::size_t i = 0; i < items; ++i) sums.sums[i] += order[i];
      std::sort(sums.sums.begin(), sums.sums.begin() + static_cast<std::ptrdiff_t>(items));
      sums.probability /= static_cast<double>(orders.size());
      next.push_back(sums);
    }
  }
  merge(next);
  return next;
}

}  // namespace

std::int64_t doubled_rank_spread(const std::vector<int>& sums, int assessors) {
  const std::int64_t mean = std::int64_t{assessors} * (static_cast<std::int64_t>(sums.size()) + 1);
  std::int64_t spread = 0;
  for (const int sum : sums) spread += (sum - mean) * (sum - mean);
  return spread;
}

std::optional<double> exact_rank_probability(const std::vector<DoubledRanks>& ranks,
                                             std::int64_t spread,
                                             int most_work) {
  PONDERA_ASSERT(!ranks.empty());
  const std::size_t items = ranks.front().size();
  if (items > most_ranked_items) return std::nullopt;
  std::vector<RankSums> states = {{}};
  std::size_t work = 0;
  for (std::size_t k = 0; k < ranks.size(); ++k) {
    std::vector<DoubledRanks> orders;
    // The first assessor's order only says which item is which.
    if (k == 0) {
      orders = {ranks[k]};
    } else {
      orders = orders_of(ranks[k]);
    }
    work += states.size() * orders.size();
    if (work > static_cast<std::size_t>(most_work)) return std::nullopt;
    states = with_assessor(states, orders);
  }
  double probability = 0;
  for (const RankSums& state : states) {
    const std::vector<int> sums(state.sums.begin(),
                                state.sums.begin() + static_cast<std::ptrdiff_t>(items));
    if (doubled_rank_spread(sums, static_cast<int>(ranks.size())) >= spread) {
      probability += state.probability;
    }
  }
  return std::min(1.0, probability);
}

}  // namespace pondera::agreement
