// SPDX-License-Identifier: Apache-2.0
#include "agreement/signed_rank.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pondera::agreement {

namespace {

/// Differences of decimal answers agree to this; answers lie at least 1e-4 apart.
constexpr double equal_difference = 1e-9;

struct RankedDifference {
  double size = 0;
  bool up = false;
  std::size_t doubled_rank = 0;
};

std::vector<RankedDifference> ranked_differences(
    const std::vector<std::pair<double, double>>& pairs) {
  std::vector<RankedDifference> differences;
  for (const auto& [before, after] : pairs) {
    const double difference = after - before;
    if (std::abs(difference) <= equal_difference) continue;
    differences.push_back({std::abs(difference), difference > 0, 0});
  }
  std::ranges::stable_sort(differences, {}, &RankedDifference::size);
  for (std::size_t first = 0; first < differences.size();) {
    std::size_t last = first + 1;
    while (last < differences.size() &&
           differences[last].size - differences[first].size <= equal_difference) {
      ++last;
    }
    // Ranks first + 1 … last have the mean (first + 1 + last) / 2.
    for (std::size_t i = first; i < last; ++i) differences[i].doubled_rank = first + 1 + last;
    first = last;
  }
  return differences;
}

/// Probability of every doubled rank sum when each sign is up or down with probability 1/2.
std::vector<double> rank_sum_distribution(const std::vector<RankedDifference>& differences) {
  std::vector<double> probability = {1};
  for (const RankedDifference& difference : differences) {
    std::vector<double> next(probability.size() + difference.doubled_rank, 0.0);
    for (std::size_t sum = 0; sum < probability.size(); ++sum) {
      next[sum] += probability[sum] / 2;
      next[sum + difference.doubled_rank] += probability[sum] / 2;
    }
    probability = std::move(next);
  }
  return probability;
}

}  // namespace

std::optional<SignedRank> signed_rank(const std::vector<std::pair<double, double>>& pairs) {
  const std::vector<RankedDifference> differences = ranked_differences(pairs);
  if (differences.empty()) return std::nullopt;
  std::size_t doubled_sum = 0;
  for (const RankedDifference& difference : differences) {
    if (difference.up) doubled_sum += difference.doubled_rank;
  }
  const std::vector<double> probability = rank_sum_distribution(differences);
  double at_most = 0;
  double at_least = 0;
  for (std::size_t sum = 0; sum < probability.size(); ++sum) {
    if (sum <= doubled_sum) at_most += probability[sum];
    if (sum >= doubled_sum) at_least += probability[sum];
  }
  return SignedRank{static_cast<double>(doubled_sum) / 2, static_cast<int>(differences.size()),
                    std::min(1.0, 2 * std::min(at_most, at_least))};
}

}  // namespace pondera::agreement
