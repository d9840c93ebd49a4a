// SPDX-License-Identifier: Apache-2.0
#include "robustness/rank_spread.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::robustness {

std::vector<std::uint64_t> rank_counts(const RankTally& tally, std::size_t unit) {
  std::vector<std::uint64_t> counts(tally.units, 0);
  for (const auto& [group, table] : tally.by_group) {
    for (std::size_t r = 0; r < tally.units; ++r) counts[r] += table[unit * tally.units + r];
  }
  return counts;
}

int rank_quantile(const std::vector<std::uint64_t>& counts, double p) {
  // p times a whole number need not be one; a count may miss it by rounding.
  constexpr double rounding = 1e-9;
  double sum = 0;
  for (const std::uint64_t count : counts) sum += static_cast<double>(count);
  PONDERA_ASSERT(sum > 0 && p > 0 && p <= 1);
  const double wanted = p * sum - rounding;
  double so_far = 0;
  for (std::size_t r = 0; r < counts.size(); ++r) {
    so_far += static_cast<double>(counts[r]);
    if (so_far > 0 && so_far >= wanted) return static_cast<int>(r) + 1;
  }
  return static_cast<int>(counts.size());
}

std::vector<double> acceptability(const RankTally& tally, std::size_t unit) {
  PONDERA_ASSERT(tally.draws > 0);
  std::vector<double> shares(tally.units, 0);
  for (const auto& [group, table] : tally.by_group) {
    for (std::size_t r = 0; r < tally.units; ++r) {
      const auto count = static_cast<double>(table[unit * tally.units + r]);
      if (count == 0) continue;
      for (std::size_t spanned = r; spanned < r + group; ++spanned) {
        shares[spanned] += count / static_cast<double>(group);
      }
    }
  }
  for (double& share : shares) share /= static_cast<double>(tally.draws);
  return shares;
}

std::optional<std::vector<double>> central_weights(const RankTally& tally, std::size_t unit) {
  double times = 0;
  for (const auto& [group, table] : tally.by_group) {
    times += static_cast<double>(table[unit * tally.units]) / static_cast<double>(group);
  }
  if (times == 0) return std::nullopt;
  std::vector<double> weights;
  for (std::size_t j = 0; j < tally.indicators; ++j) {
    weights.push_back(tally.first_weights[unit * tally.indicators + j] / times);
  }
  return weights;
}

double pair_chance(const RankTally& tally, std::size_t pair) {
  PONDERA_ASSERT(tally.draws > 0);
  const PairCount& count = tally.pairs.at(pair);
  return (static_cast<double>(count.before) + static_cast<double>(count.tied) / 2) /
         static_cast<double>(tally.draws);
}

UnitSpread unit_spread(const RankTally& tally,
                       std::size_t unit,
                       const std::string& id,
                       double confidence) {
  PONDERA_ASSERT(0 < confidence && confidence < 1);
  UnitSpread spread;
  spread.unit = id;
  spread.acceptability = acceptability(tally, unit);
  const std::vector<std::uint64_t> counts = rank_counts(tally, unit);
  spread.lower = rank_quantile(counts, (1 - confidence) / 2);
  spread.median = rank_quantile(counts, 0.5);
  spread.upper = rank_quantile(counts, (1 + confidence) / 2);
  const auto some = [](std::uint64_t count) { return count > 0; };
  const auto best = std::ranges::find_if(counts, some);
  const auto worst = std::find_if(counts.rbegin(), counts.rend(), some);
  spread.best = static_cast<int>(best - counts.begin()) + 1;
  spread.worst = static_cast<int>(counts.rend() - worst);
  const auto draws = static_cast<double>(tally.draws);
  spread.mean_total = tally.totals[unit] / draws;
  const double from_origin = spread.mean_total - tally.origin[unit];
  spread.total_deviation =
      std::sqrt(std::max(0.0, tally.squares[unit] / draws - from_origin * from_origin));
  spread.central_weights = central_weights(tally, unit);
  return spread;
}

}  // namespace pondera::robustness
