// SPDX-License-Identifier: Apache-2.0
#include "robustness/method_choices.hpp"

#include "aggregation/group_mean.hpp"
#include "core/assert.hpp"
#include "weights/batch_threads.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority_method.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace pondera::robustness {

namespace {

using aggregation::AggregationOf;
using scoring::Combination;
using Levels = std::vector<std::size_t>;

constexpr std::string_view of_judgements = "judgements, ";
constexpr std::string_view of_priorities = "priorities, ";

/// The place of the study's own level, which joins the levels if it is none of them.
std::size_t place_of(const std::string& own, std::vector<std::string>& levels) {
  const auto found = std::ranges::find(levels, own);
  const auto place = static_cast<std::size_t>(found - levels.begin());
  if (found == levels.end()) levels.push_back(own);
  return place;
}

WeighingFactor scale_factor(const Panel& panel) {
  WeighingFactor factor{"scale", {"linear", "balanced", "root-square", "geometric"}, 0, nullptr};
  factor.used =
      place_of(std::string(weights::judgement_scale(panel.weigh.scale.scale).name), factor.levels);
  factor.set = [](std::size_t level, const std::vector<std::string>& levels,
                  WeighingChoice& choice) {
    const weights::JudgementScaleRow* row = weights::find_judgement_scale(levels[level]);
    PONDERA_ASSERT(row != nullptr);
    if (row->scale == choice.weigh.scale.scale) return;  // with the study's own parameter
    choice.weigh.scale.scale = row->scale;
    choice.weigh.scale.parameter.reset();
  };
  return factor;
}

WeighingFactor priority_factor(const Panel& panel) {
  WeighingFactor factor{"priority", {"eigenvector", "row-geometric-mean"}, 0, nullptr};
  factor.used = place_of(std::string(weights::priority_method(panel.weigh.priority.complete).name),
                         factor.levels);
  factor.set = [](std::size_t level, const std::vector<std::string>& levels,
                  WeighingChoice& choice) {
    for (const weights::PriorityMethodRow& row : weights::priority_methods()) {
      if (row.name == levels[level]) choice.weigh.priority.complete = row.method;
    }
  };
  return factor;
}

std::string aggregation_name(const aggregation::AggregationChoice& choice) {
  return std::string(choice.of == AggregationOf::judgements ? of_judgements : of_priorities) +
         std::string(aggregation::group_mean(choice.mean).name);
}

void set_aggregation(std::size_t level,
                     const std::vector<std::string>& levels,
                     WeighingChoice& choice) {
  const std::string_view name = levels[level];
  const bool judgements = name.starts_with(of_judgements);
  choice.aggregation.of = judgements ? AggregationOf::judgements : AggregationOf::priorities;
  // Judgements are combined group by group; there is nothing to compose before.
  if (judgements) choice.aggregation.composition = aggregation::Composition::after_aggregation;
  const std::string_view mean = name.substr(of_judgements.size());
  static_assert(of_judgements.size() == of_priorities.size());
  for (const aggregation::GroupMeanRow& row : aggregation::group_means()) {
    if (row.name == mean) choice.aggregation.mean = row.mean;
  }
}

WeighingFactor aggregation_factor(const Panel& panel) {
  WeighingFactor factor{"aggregation", {}, 0, set_aggregation};
  const bool judged = panel.study.elicitation.method == survey::ElicitationMethod::pairwise;
  for (const aggregation::GroupMeanRow& row : aggregation::group_means()) {
    if (judged && row.of_logarithms != nullptr) {
      factor.levels.push_back(std::string(of_judgements) + std::string(row.name));
    }
  }
  for (const aggregation::GroupMeanRow& row : aggregation::group_means()) {
    if (row.of_priorities != nullptr) {
      factor.levels.push_back(std::string(of_priorities) + std::string(row.name));
    }
  }
  factor.used = place_of(aggregation_name(panel.choice), factor.levels);
  return factor;
}

std::string combination_name(Combination combination) {
  switch (combination) {
    case Combination::arithmetic:
      return "arithmetic";
    case Combination::geometric:
      return "geometric";
    case Combination::harmonic:
      return "harmonic";
    case Combination::copeland:
      return "copeland";
  }
  return {};
}

/// The one combination of all groups, if it is one.
std::optional<Combination> throughout(const scoring::ScoringMethod& method,
                                      const survey::Hierarchy& hierarchy) {
  std::optional<Combination> found;
  if (method.combination.empty()) return Combination::arithmetic;
  for (const survey::NodeIndex group : hierarchy.groups()) {
    if (found && *found != method.combination[group]) return std::nullopt;
    found = method.combination[group];
  }
  return found;
}

bool all_above_zero(const RankedScores& scores) {
  return scores.sums && std::ranges::all_of(scores.scores, [](const std::vector<double>& row) {
           return std::ranges::all_of(row, [](double score) { return score > 0; });
         });
}

/// Leaf weights of every combination of levels of how weights are made; the last factor fastest.
std::vector<std::optional<std::vector<double>>> all_weights(
    const Panel& panel,
    const std::vector<WeighingFactor>& factors,
    std::size_t count,
    std::size_t threads) {
  std::vector<std::optional<std::vector<double>>> found(count);
  const std::vector<int> once(panel.assessors.size(), 1);
  weights::for_each_block(count, threads, [&](std::size_t at, std::size_t /*slot*/) {
    WeighingChoice choice{panel.weigh, panel.choice};
    std::size_t rest = at;
    for (std::size_t f = factors.size(); f-- > 0;) {
      factors[f].set(rest % factors[f].levels.size(), factors[f].levels, choice);
      rest /= factors[f].levels.size();
    }
    Panel other = panel;
    other.weigh = choice.weigh;
    other.choice = choice.aggregation;
    found[at] = Reweigher(other).weights(once);
  });
  return found;
}

/// Where there is nothing to choose, there is nothing to say.
void leave_out_single_levels(MethodsCrossed& crossed) {
  for (std::size_t f = crossed.factors.size(); f-- > 0;) {
    if (crossed.factors[f].levels.size() > 1) continue;
    const auto place = static_cast<std::ptrdiff_t>(f);
    crossed.factors.erase(crossed.factors.begin() + place);
    for (MethodCell& cell : crossed.cells) cell.levels.erase(cell.levels.begin() + place);
  }
}

std::vector<MethodFactor> named(const std::vector<WeighingFactor>& weighing) {
  std::vector<MethodFactor> factors;
  for (const WeighingFactor& factor : weighing) {
    factors.push_back({factor.name, factor.levels, factor.used, {}, {}});
  }
  return factors;
}

}  // namespace

std::vector<WeighingFactor> weighing_factors(const Panel& panel) {
  switch (panel.study.elicitation.method) {
    case survey::ElicitationMethod::rating:
      return {};
    case survey::ElicitationMethod::pairwise:
      return {scale_factor(panel), priority_factor(panel), aggregation_factor(panel)};
    default:
      return {aggregation_factor(panel)};
  }
}

std::vector<ScoringLevel> combination_levels(const RankedScores& scores,
                                             const survey::Hierarchy& hierarchy,
                                             const scoring::ScoreTable& table,
                                             const scoring::ScoringMethod& method,
                                             std::vector<std::string>& passed_over) {
  const std::optional<Combination> own = throughout(method, hierarchy);
  std::vector<ScoringLevel> levels = {{own ? combination_name(*own) : "as declared", scores}};
  for (const Combination combination : {Combination::arithmetic, Combination::geometric,
                                        Combination::harmonic, Combination::copeland}) {
    if (own == combination) continue;
    const bool of_positive =
        combination == Combination::geometric || combination == Combination::harmonic;
    scoring::ScoringMethod other = method;
    other.combination.assign(hierarchy.nodes().size(), combination);
    auto ranked = of_positive && !all_above_zero(scores)
                      ? std::nullopt
                      : by_other_method(scores, hierarchy, table, other);
    if (ranked) {
      levels.push_back({combination_name(combination), *std::move(ranked)});
    } else {
      passed_over.push_back(combination_name(combination));
    }
  }
  return levels;
}

MethodsCrossed crossed_choices(const Panel& panel,
                               const std::optional<Panel>& without_decisions,
                               const RankedScores& scores,
                               const std::vector<ScoringLevel>& scoring_levels,
                               int threads) {
  const std::vector<WeighingFactor> weighing = weighing_factors(panel);
  std::size_t count = 1;
  for (const WeighingFactor& factor : weighing) count *= factor.levels.size();
  const std::size_t workers = weights::batch_threads(threads);
  std::vector<std::vector<std::optional<std::vector<double>>>> weights = {
      all_weights(panel, weighing, count, workers)};
  std::vector<MethodFactor> factors = named(weighing);
  factors.push_back({"decisions", {"applied"}, 0, {}, {}});
  if (without_decisions) {
    factors.back().levels.emplace_back("not applied");
    weights.push_back(all_weights(*without_decisions, weighing, count, workers));
  }
  factors.push_back({"combination", {}, 0, {}, {}});
  for (const ScoringLevel& level : scoring_levels) factors.back().levels.push_back(level.name);
  const auto ranks_of = [&](const Levels& levels) -> std::optional<std::vector<int>> {
    std::size_t at = 0;
    for (std::size_t f = 0; f < weighing.size(); ++f) {
      at = at * weighing[f].levels.size() + levels[f];
    }
    const auto& found = weights[levels[weighing.size()]][at];
    if (!found) return std::nullopt;
    return ranks_with(scoring_levels[levels.back()].scores, *found);
  };
  MethodsCrossed crossed = cross_methods(std::move(factors), scores.units, ranks_of);
  leave_out_single_levels(crossed);
  return crossed;
}

}  // namespace pondera::robustness
