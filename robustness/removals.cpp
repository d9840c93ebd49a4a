// SPDX-License-Identifier: Apache-2.0
#include "robustness/removals.hpp"

#include "core/assert.hpp"
#include "robustness/sobol.hpp"
#include "weights/batch_threads.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace pondera::robustness {

namespace {

Removal impossible(Removed what, const std::string& id) {
  Removal removal;
  removal.what = what;
  removal.id = id;
  removal.possible = false;
  return removal;
}

/// Who is left out.
struct Without {
  Removed what = Removed::assessor;
  std::string id;
  std::vector<int> times;
};

std::vector<Without> assessors_and_strata(const Panel& panel) {
  std::vector<Without> all;
  for (std::size_t k = 0; k < panel.assessors.size(); ++k) {
    Without& one = all.emplace_back(Without{Removed::assessor, panel.assessors[k],
                                            std::vector<int>(panel.assessors.size(), 1)});
    one.times[k] = 0;
  }
  for (const survey::Stratum& stratum : panel.study.strata) {
    Without one{Removed::stratum, stratum.id, {}};
    for (const std::string& own : panel.strata) one.times.push_back(own == stratum.id ? 0 : 1);
    if (std::ranges::count(one.times, 0) > 0) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

Removal removal_of(Removed what,
                   const std::string& id,
                   const RankedScores& scores,
                   const std::vector<int>& ranks) {
  PONDERA_ASSERT(ranks.size() == scores.units.size());
  Removal removal;
  removal.what = what;
  removal.id = id;
  std::vector<int> reference;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    const RankedUnit& unit = scores.units[i];
    reference.push_back(unit.rank);
    if (ranks[i] != unit.rank) removal.moves.push_back({unit.unit, unit.rank, ranks[i]});
    removal.largest_shift = std::max(removal.largest_shift, std::abs(ranks[i] - unit.rank));
  }
  if (!ranks.empty()) removal.mean_shift = rank_shift(reference, ranks);
  std::ranges::stable_sort(removal.moves, std::ranges::greater(),
                           [](const RankMove& move) { return std::abs(move.to - move.from); });
  return removal;
}

std::vector<Removal> panel_removals(const Panel& panel, const RankedScores& scores, int threads) {
  const std::vector<Without> all = assessors_and_strata(panel);
  const std::size_t workers = weights::batch_threads(threads);
  std::vector<Reweigher> reweighers(workers, Reweigher(panel));
  std::vector<std::optional<std::vector<double>>> found(all.size());
  weights::for_each_block(all.size(), workers, [&](std::size_t at, std::size_t slot) {
    found[at] = reweighers[slot].weights(all[at].times);
  });
  std::vector<Removal> removals;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Without& without = all[at];
    if (!found[at]) {
      removals.push_back(impossible(without.what, without.id));
      continue;
    }
    // Whether totals count over the weights' sum makes no difference to ranks.
    removals.push_back(
        removal_of(without.what, without.id, scores, ranks_with(scores, *found[at])));
  }
  return removals;
}

std::vector<Removal> indicator_removals(const RankedScores& scores,
                                        const std::vector<std::string>& indicators) {
  PONDERA_ASSERT(indicators.size() == scores.weights.size());
  std::vector<Removal> removals;
  for (std::size_t j = 0; j < indicators.size(); ++j) {
    std::vector<double> weights = scores.weights;
    const double before = std::accumulate(weights.begin(), weights.end(), 0.0);
    weights[j] = 0;
    const double after = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(after > 0)) {
      removals.push_back(impossible(Removed::indicator, indicators[j]));
      continue;
    }
    if (scores.normalised) {
      for (double& weight : weights) weight *= before / after;
    }
    removals.push_back(
        removal_of(Removed::indicator, indicators[j], scores, ranks_with(scores, weights)));
  }
  return removals;
}

}  // namespace pondera::robustness
