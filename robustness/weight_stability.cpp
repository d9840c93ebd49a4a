// SPDX-License-Identifier: Apache-2.0
#include "robustness/weight_stability.hpp"

#include "core/assert.hpp"
#include "robustness/nearest_tie.hpp"
#include "robustness/stability_interval.hpp"
#include "robustness/swap_search.hpp"
#include "robustness/win_probability.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace pondera::robustness {

namespace {

constexpr double whole_noise = 1e-9;  // what rounding may add to a whole score
constexpr double end_noise = 1e-12;   // what rounding may make of a swap at exactly 0 or 1

OtherWeights others_of(const RankedScores& scores) {
  return scores.normalised ? OtherWeights::keep_proportions : OtherWeights::keep_values;
}

std::vector<double> difference_of(const RankedScores& scores, std::size_t a, std::size_t b) {
  std::vector<double> difference = scores.scores[a];
  for (std::size_t j = 0; j < difference.size(); ++j) difference[j] -= scores.scores[b][j];
  return difference;
}

/// Takes in what one pair of neighbours allows.
void narrow(const StabilityInterval& of_pair, const Swap& swap, WeightStability& found) {
  if (of_pair.lower > found.lower) {
    found.lower = of_pair.lower;
    found.below = swap;
  }
  if (of_pair.upper && of_pair.swap && *of_pair.swap == *of_pair.upper &&
      (!found.upper || *of_pair.upper < *found.upper)) {
    found.upper = of_pair.upper;
    found.above = swap;
  }
}

WeightStability stability_of(const RankedScores& scores,
                             const std::string& indicator,
                             std::size_t j) {
  WeightStability found;
  found.indicator = indicator;
  found.weight = scores.weights[j];
  const OtherWeights others = others_of(scores);
  if (others == OtherWeights::keep_proportions) found.upper = found.first_upper = 1;
  for (std::size_t i = 0; i + 1 < scores.units.size(); ++i) {
    const StabilityInterval of_pair =
        stability_interval(scores.weights, difference_of(scores, i, i + 1), j, others);
    narrow(of_pair, {of_pair.swap.value_or(0), scores.units[i].unit, scores.units[i + 1].unit},
           found);
  }
  for (std::size_t i = 1; i < scores.units.size(); ++i) {
    const StabilityInterval of_pair =
        stability_interval(scores.weights, difference_of(scores, 0, i), j, others);
    found.first_lower = std::max(found.first_lower, of_pair.lower);
    if (of_pair.upper && (!found.first_upper || *of_pair.upper < *found.first_upper)) {
      found.first_upper = of_pair.upper;
    }
  }
  return found;
}

std::optional<SingleChange> smallest_change(const RankedScores& scores,
                                            const std::vector<std::string>& indicators,
                                            const std::vector<double>& difference) {
  const OtherWeights others = others_of(scores);
  std::optional<SingleChange> smallest;
  double least = 0;
  for (std::size_t j = 0; j < indicators.size(); ++j) {
    const double weight = scores.weights[j];
    if (!(weight > 0)) continue;
    const auto swap = stability_interval(scores.weights, difference, j, others).swap;
    // At an end of what a weight can be the two tie and do not swap.
    const bool beyond =
        swap && *swap > end_noise && (others == OtherWeights::keep_values || *swap < 1 - end_noise);
    if (!beyond) continue;
    const double relative = std::abs(*swap - weight) / weight;
    if (smallest && relative >= least) continue;
    smallest = SingleChange{indicators[j], weight, *swap};
    least = relative;
  }
  return smallest;
}

std::optional<double> distance_of(const RankedScores& scores,
                                  const std::vector<double>& difference) {
  const bool any_negative =
      std::ranges::any_of(scores.weights, [](double weight) { return weight < 0; });
  const double sum = std::accumulate(scores.weights.begin(), scores.weights.end(), 0.0);
  if (any_negative || !(sum > 0)) return std::nullopt;
  const auto nearest = nearest_tie_on_simplex(counting_weights(scores.weights, true), difference);
  return nearest ? std::optional(nearest->distance) : std::nullopt;
}

/// The first whole score that is no less, where all scores of the indicator are whole.
std::optional<double> whole_score(const RankedScores& scores, std::size_t indicator, double to) {
  const bool whole = std::ranges::all_of(scores.scores, [indicator](const auto& row) {
    return row[indicator] == std::round(row[indicator]);
  });
  return whole ? std::optional(std::ceil(to - whole_noise)) : std::nullopt;
}

/// x → x + gap/w where some unit has as much.
std::vector<ScoreRaise> raises_of(const RankedScores& scores,
                                  const std::vector<std::string>& indicators,
                                  std::size_t unit,
                                  double gap) {
  constexpr std::size_t most_raises = 3;
  std::vector<ScoreRaise> raises;
  for (std::size_t j = 0; j < indicators.size() && gap > 0; ++j) {
    if (!(scores.weights[j] > 0)) continue;
    double best = scores.scores[unit][j];
    for (const std::vector<double>& row : scores.scores) best = std::max(best, row[j]);
    const double from = scores.scores[unit][j];
    const double to = from + gap / scores.weights[j];
    if (to <= best) raises.push_back({indicators[j], from, to, whole_score(scores, j, to)});
  }
  std::ranges::stable_sort(raises, {},
                           [](const ScoreRaise& raise) { return raise.to - raise.from; });
  if (raises.size() > most_raises) raises.resize(most_raises);
  return raises;
}

/// Where the removal puts a unit; where it is, if that does not change.
int rank_after(const Removal& removal, const RankedUnit& unit) {
  const auto move = std::ranges::find(removal.moves, unit.unit, &RankMove::unit);
  return move == removal.moves.end() ? unit.rank : move->to;
}

void add_removals(const std::vector<Removal>& removals,
                  const RankedUnit& first,
                  const RankedUnit& second,
                  Neighbours& pair) {
  for (const Removal& removal : removals) {
    if (!removal.possible || removal.what == Removed::indicator) continue;
    if (rank_after(removal, first) <= rank_after(removal, second)) continue;
    (removal.what == Removed::assessor ? pair.assessors : pair.strata).push_back(removal.id);
  }
}

}  // namespace

std::vector<WeightStability> weight_stability(const RankedScores& scores,
                                              const std::vector<std::string>& indicators) {
  PONDERA_ASSERT(indicators.size() == scores.weights.size());
  std::vector<WeightStability> found;
  if (!scores.sums) return found;
  for (std::size_t j = 0; j < indicators.size(); ++j) {
    found.push_back(stability_of(scores, indicators[j], j));
  }
  return found;
}

std::vector<Neighbours> neighbours(const RankedScores& scores,
                                   const std::vector<std::string>& indicators,
                                   const std::vector<Removal>& removals) {
  std::vector<Neighbours> found;
  std::vector<std::optional<SingleChange>> searched;
  if (!scores.sums) searched = search_swaps(scores, indicators);
  for (std::size_t i = 0; i + 1 < scores.units.size(); ++i) {
    const RankedUnit& first = scores.units[i];
    const RankedUnit& second = scores.units[i + 1];
    Neighbours& pair = found.emplace_back();
    pair.first = first.unit;
    pair.second = second.unit;
    pair.rank = first.rank;
    pair.gap = first.rank == second.rank ? 0 : first.total - second.total;
    add_removals(removals, first, second, pair);
    if (!scores.sums) {
      pair.change = searched[i];
      continue;
    }
    const std::vector<double> difference = difference_of(scores, i, i + 1);
    pair.any = win_probability(scores.scores[i], scores.scores[i + 1]);
    pair.any_exact = true;
    // Any change of a weight separates units that tie by chance.
    if (pair.gap > 0) pair.change = smallest_change(scores, indicators, difference);
    pair.distance = distance_of(scores, difference);
    pair.raises = raises_of(scores, indicators, i + 1, pair.gap);
  }
  return found;
}

}  // namespace pondera::robustness
