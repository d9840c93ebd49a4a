// SPDX-License-Identifier: Apache-2.0
#include "report/unit_facts.hpp"

#include "agreement/quantile.hpp"
#include "report/report_context.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace pondera::report {

using scoring::ScoreValue;
using scoring::UnitScore;

namespace {

std::vector<scoring::ScoreWeight> counting_leaf_weights(const StudyResults& results) {
  std::vector<scoring::ScoreWeight> weights;
  double sum = 0;
  for (const auto& leaf : results.weights.leaves) {
    weights.push_back({leaf.weight, leaf.exact});
    sum += leaf.weight;
  }
  if (results.scoring.method.normalise_weights && sum > 0) {
    for (auto& weight : weights) weight = {weight.weight / sum, std::nullopt};
  }
  return weights;
}

void add_medians(const StudyResults& results, UnitFacts& facts) {
  for (std::size_t j = 0; j < facts.leaves.size(); ++j) {
    std::vector<double> scores;
    std::vector<double> points;
    for (const std::size_t unit : facts.ranked) {
      if (const auto& score = facts.model.scores[unit][j]) scores.push_back(score->value);
      if (const auto value = leaf_points_of(results.ranking->units[unit], facts.leaves[j])) {
        points.push_back(*value);
      }
    }
    facts.median_score.push_back(agreement::median_of(std::move(scores)));
    facts.median_points.push_back(agreement::median_of(std::move(points)));
  }
}

}  // namespace

std::optional<double> leaf_points_of(const UnitScore& unit, const std::string& leaf) {
  const auto found = unit.parts.find(leaf);
  if (found == unit.parts.end() || !found->second) return std::nullopt;
  return found->second->value;
}

UnitFacts unit_facts(const StudyResults& results) {
  UnitFacts facts;
  for (const auto& leaf : results.weights.leaves) facts.leaves.push_back(leaf.id);
  facts.weights = counting_leaf_weights(results);
  facts.model =
      scoring::score_model(results.study.hierarchy, *results.scores, results.scoring.method)
          .value();
  const auto& units = results.ranking->units;
  facts.order.resize(units.size());
  std::iota(facts.order.begin(), facts.order.end(), std::size_t{0});
  std::ranges::stable_sort(facts.order, {}, [&](std::size_t unit) {
    return std::pair(!units[unit].rank.has_value(), units[unit].rank.value_or(0));
  });
  std::ranges::copy_if(facts.order, std::back_inserter(facts.ranked),
                       [&](std::size_t unit) { return units[unit].rank.has_value(); });
  add_medians(results, facts);
  facts.compares =
      std::ranges::find(results.scoring.method.combination, scoring::Combination::copeland) !=
      results.scoring.method.combination.end();
  if (takes_totals_apart(results)) {
    std::vector<std::optional<ScoreValue>> totals;
    for (const UnitScore& unit : units) totals.push_back(unit.total);
    facts.by_hand =
        points_by_hand(facts.weights, facts.model.scores, totals, results.scoring.decimals);
  }
  return facts;
}

}  // namespace pondera::report
