// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_json.hpp"

#include "report/json_parts.hpp"

#include <utility>

namespace pondera::report {

namespace {

Json effect_json(const scoring::TotalEffect& effect) {
  return {
      {"weight", effect.by_weight}, {"score", effect.by_score}, {"indicator", effect.by_indicator}};
}

Json unit_json(const scoring::EditionChanges& changes, const scoring::UnitChange& unit) {
  Json places = nullptr;
  if (unit.places) {
    places = {{"weights", unit.places->by_weights},
              {"scores", unit.places->by_scores},
              {"list", unit.places->by_list}};
  }
  Json indicators = Json::object();
  for (std::size_t j = 0; j < unit.effects.size(); ++j) {
    indicators[changes.weights[j].id] = effect_json(unit.effects[j]);
  }
  return {{"id", unit.id},
          {"rank_before", optional(unit.rank_before)},
          {"rank_after", optional(unit.rank_after)},
          {"places_won", std::move(places)},
          {"total_before", optional(unit.total_before)},
          {"total_after", optional(unit.total_after)},
          {"total_change", unit.total_effect ? effect_json(*unit.total_effect) : Json(nullptr)},
          {"indicators", std::move(indicators)}};
}

}  // namespace

std::string comparison_json(const scoring::EditionChanges& changes,
                            const std::vector<InputDigest>& inputs,
                            const Diagnostics& remarks) {
  Json document = {
      {"pondera", "comparison/1"},
      {"tool", tool()},
      {"inputs", array_of(inputs,
                          [](const InputDigest& input) {
                            return Json{{"name", input.name}, {"sha256", input.sha256}};
                          })},
      {"before", changes.before},
      {"after", changes.after},
      {"additive", changes.additive},
      {"ranked_in_both", changes.ranked_in_both},
      {"spearman", optional(changes.spearman)},
      {"kendall", optional(changes.kendall)},
      {"mean_shift", optional(changes.mean_shift)},
      {"entered_top", changes.entered_top},
      {"left_top", changes.left_top},
      {"units_came", changes.came},
      {"units_went", changes.went},
      {"weights", array_of(changes.weights,
                           [](const scoring::WeightChange& weight) {
                             return Json{{"id", weight.id},
                                         {"dimension", weight.dimension},
                                         {"before", optional(weight.before)},
                                         {"after", optional(weight.after)}};
                           })},
      {"units", array_of(changes.units, [&](const scoring::UnitChange& unit) {
         return unit_json(changes, unit);
       })}};
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
