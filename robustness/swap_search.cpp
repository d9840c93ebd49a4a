// SPDX-License-Identifier: Apache-2.0
#include "robustness/swap_search.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace pondera::robustness {

namespace {

constexpr std::size_t steps_of_search = 64;
/// How near the ends a weight comes, and how exactly a swap is found, of the way to the end.
constexpr double search_tolerance = 1e-6;

/// One weight on its way, and all that it needs.
struct MovedWeight {
  const RankedScores* scores = nullptr;
  std::size_t indicator = 0;
  double sum = 0;  ///< of all weights
  bool up = false;

  /// The weight at a share s of the way, 0 ≤ s < 1.
  [[nodiscard]] double at(double s) const {
    const double weight = scores->weights[indicator];
    if (!up) return weight * (1 - s);
    return scores->normalised ? weight + (sum - weight) * s : weight + sum * s / (1 - s);
  }

  /// All weights there, into draw d.
  void fill(double s, std::size_t d, WeightBlock& block) const {
    const double weight = scores->weights[indicator];
    const double moved = at(s);
    const double others = scores->normalised ? (sum - moved) / (sum - weight) : 1;
    for (std::size_t j = 0; j < scores->weights.size(); ++j) {
      block.w[j * block.draws + d] = j == indicator ? moved : others * scores->weights[j];
    }
  }
};

/// Totals of all units at these shares of the way.
TotalsBlock totals_along(const MovedWeight& weight, const std::vector<double>& shares) {
  WeightBlock block;
  block.resize(weight.scores->weights.size(), shares.size());
  for (std::size_t d = 0; d < shares.size(); ++d) weight.fill(shares[d], d, block);
  const std::size_t units = weight.scores->units.size();
  TotalsBlock totals{units, shares.size(), std::vector<double>(units * shares.size())};
  weight.scores->totals(block, totals);
  return totals;
}

std::vector<double> shares_of_way() {
  std::vector<double> shares;
  for (std::size_t step = 1; step <= steps_of_search; ++step) {
    shares.push_back(static_cast<double>(step) / static_cast<double>(steps_of_search));
  }
  shares.back() -= search_tolerance;
  return shares;
}

/// Whether unit `pair` + 1 is before unit `pair` by more than rounding.
bool swapped(const TotalsBlock& totals, std::size_t pair, std::size_t d) {
  const double first = totals.u[pair * totals.draws + d];
  const double second = totals.u[(pair + 1) * totals.draws + d];
  const double largest = std::max(std::abs(first), std::abs(second));
  return second - first > scoring::tie_bound(second, largest);
}

/// Between a share where they have not swapped and one where they have.
double swap_between(const MovedWeight& weight, std::size_t pair, double near, double far) {
  while (far - near > search_tolerance) {
    const double middle = (near + far) / 2;
    (swapped(totals_along(weight, {middle}), pair, 0) ? far : near) = middle;
  }
  return (near + far) / 2;
}

double relative_change(double weight, double at) {
  return std::abs(at - weight) / weight;
}

/// Takes in what one weight on its way in one direction does to every pair.
void search_along(const MovedWeight& weight,
                  const std::string& id,
                  std::vector<std::optional<SingleChange>>& found) {
  const double now = weight.scores->weights[weight.indicator];
  const std::vector<double> shares = shares_of_way();
  const TotalsBlock totals = totals_along(weight, shares);
  for (std::size_t pair = 0; pair < found.size(); ++pair) {
    const auto& units = weight.scores->units;
    if (units[pair].rank == units[pair + 1].rank) continue;
    const double least = found[pair] ? relative_change(found[pair]->weight, found[pair]->at)
                                     : std::numeric_limits<double>::infinity();
    std::size_t d = 0;
    while (d < shares.size() && !swapped(totals, pair, d)) ++d;
    const double near = d == 0 ? 0 : shares[d - 1];
    if (d == shares.size() || relative_change(now, weight.at(near)) >= least) continue;
    const double at = weight.at(swap_between(weight, pair, near, shares[d]));
    if (relative_change(now, at) < least) found[pair] = SingleChange{id, now, at};
  }
}

}  // namespace

std::vector<std::optional<SingleChange>> search_swaps(const RankedScores& scores,
                                                      const std::vector<std::string>& indicators) {
  PONDERA_ASSERT(indicators.size() == scores.weights.size());
  std::vector<std::optional<SingleChange>> found(scores.units.empty() ? 0
                                                                      : scores.units.size() - 1);
  if (found.empty()) return found;
  const double sum = std::accumulate(scores.weights.begin(), scores.weights.end(), 0.0);
  for (std::size_t j = 0; j < indicators.size(); ++j) {
    const double weight = scores.weights[j];
    if (!(weight > 0) || !(sum - weight > search_tolerance * sum)) continue;
    for (const bool up : {false, true}) search_along({&scores, j, sum, up}, indicators[j], found);
  }
  return found;
}

}  // namespace pondera::robustness
