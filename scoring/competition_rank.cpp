// SPDX-License-Identifier: Apache-2.0
#include "scoring/competition_rank.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace pondera::scoring {

namespace {

/// Positions of `values`, greatest first; equal ones in their order.
template <class Greater>
std::vector<std::size_t> descending(std::size_t count, const Greater& greater) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), greater);
  return order;
}

/// Ranks along `order`: a value that is tied with the first of its group shares that one's place.
template <class Tied>
std::vector<int> shared_places(const std::vector<std::size_t>& order, const Tied& tied) {
  std::vector<int> ranks(order.size());
  std::size_t first = 0;
  for (std::size_t place = 0; place < order.size(); ++place) {
    if (!tied(order[first], order[place])) first = place;
    ranks[order[place]] = static_cast<int>(first) + 1;
  }
  return ranks;
}

std::vector<int> exact_ranks(const std::vector<ScoreValue>& values) {
  const auto greater = [&](std::size_t a, std::size_t b) {
    return compare(*values[a].exact, *values[b].exact) > 0;
  };
  const auto tied = [&](std::size_t a, std::size_t b) {
    return *values[a].exact == *values[b].exact;
  };
  return shared_places(descending(values.size(), greater), tied);
}

std::vector<int> tolerant_ranks(const std::vector<ScoreValue>& values) {
  double largest = 0;
  for (const ScoreValue& value : values) largest = std::max(largest, std::abs(value.value));
  const auto greater = [&](std::size_t a, std::size_t b) {
    return values[a].value > values[b].value;
  };
  const auto tied = [&](std::size_t first, std::size_t b) {
    return values[first].value - values[b].value <= tie_bound(values[first].value, largest);
  };
  return shared_places(descending(values.size(), greater), tied);
}

}  // namespace

std::vector<int> competition_ranks(const std::vector<ScoreValue>& values) {
  PONDERA_ASSERT(
      std::ranges::all_of(values, [](const ScoreValue& v) { return std::isfinite(v.value); }));
  const bool exact = std::ranges::all_of(values, [](const ScoreValue& v) { return !!v.exact; });
  return exact ? exact_ranks(values) : tolerant_ranks(values);
}

}  // namespace pondera::scoring
