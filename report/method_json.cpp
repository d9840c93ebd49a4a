// SPDX-License-Identifier: Apache-2.0
#include "report/method_json.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using scoring::Combination;
using scoring::IndicatorScaling;
using scoring::MissingPolicy;

Json plain(const std::optional<scoring::ScoreValue>& value) {
  return value ? Json(value->value) : Json(nullptr);
}

Json plain(const std::optional<Rational>& value) {
  return value ? Json(value->to_double()) : Json(nullptr);
}

Json json_of(const IndicatorScaling& scaling) {
  return {{"normalisation", row_of(scoring::normalisation_rows(), scaling.normalisation).name},
          {"direction", row_of(scoring::direction_rows(), scaling.direction).name},
          {"lowest", plain(scaling.lowest)},
          {"highest", plain(scaling.highest)},
          {"target", plain(scaling.target)}};
}

bool is_chosen(const IndicatorScaling& scaling) {
  return scaling.normalisation != scoring::Normalisation::none || scaling.lowest;
}

}  // namespace

void add_method(Json& options, const survey::Study& study, const scoring::ScoringMethod& method) {
  options["weights"] = method.normalise_weights ? "normalised" : "as-given";
  options["missing"] = row_of(scoring::missing_policy_rows(), method.missing).name;
  if (method.missing == MissingPolicy::renormalise) {
    options["least_coverage"] = method.least_coverage;
  }
  if (std::ranges::any_of(method.combination,
                          [](Combination one) { return one != Combination::arithmetic; })) {
    Json groups = Json::object();
    for (const survey::NodeIndex group : study.hierarchy.groups()) {
      groups[study.hierarchy.node(group).id] =
          row_of(scoring::combination_rows(), method.combination[group]).name;
    }
    options["combination"] = std::move(groups);
  }
  if (!std::ranges::any_of(method.scaling, is_chosen)) return;
  Json indicators = Json::object();
  const std::vector<survey::NodeIndex> leaves = study.hierarchy.leaves();
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    indicators[study.hierarchy.node(leaves[j]).id] = json_of(method.scaling[j]);
  }
  options["indicators"] = std::move(indicators);
}

void add_values(Json& unit, const scoring::UnitScore& score) {
  Json values = Json::object();
  for (const auto& [node, value] : score.values) values[node] = plain(value);
  unit["values"] = std::move(values);
  unit["missing"] = score.missing;
  unit["coverage"] = score.coverage;
  unit["bounds"] = nullptr;
  if (!score.bounds) return;
  unit["bounds"] = {{"worst", score.bounds->worst.value},
                    {"best", score.bounds->best.value},
                    {"best_rank", optional(score.bounds->best_rank)},
                    {"worst_rank", optional(score.bounds->worst_rank)}};
}

Json missing_scores(const scoring::Ranking& ranking) {
  return array_of(ranking.missing, [](const scoring::MissingScore& missing) {
    return Json{
        {"unit", missing.unit}, {"indicator", missing.indicator}, {"value", plain(missing.value)}};
  });
}

}  // namespace pondera::report
