// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_json.hpp"

#include "report/json_parts.hpp"

#include <array>

namespace pondera::report {

namespace {

using robustness::Robustness;

Json json_of(const robustness::UnitSpread& unit) {
  return {{"id", unit.unit},
          {"lower", unit.lower},
          {"median", unit.median},
          {"upper", unit.upper},
          {"best", unit.best},
          {"worst", unit.worst},
          {"acceptability", unit.acceptability},
          {"mean_total", unit.mean_total},
          {"total_deviation", unit.total_deviation},
          {"central_weights", optional(unit.central_weights)}};
}

Json json_of(const robustness::RankSpread& spread) {
  return {{"kind", robustness::draw_kind(spread.kind).name},
          {"draws", spread.draws},
          {"redrawn", spread.redrawn},
          {"seed", spread.seed},
          {"confidence", spread.confidence},
          {"parameter", optional(spread.parameter)},
          {"units", array_of(spread.units,
                             [](const robustness::UnitSpread& unit) { return json_of(unit); })}};
}

Json json_of(const std::optional<robustness::SingleChange>& change) {
  if (!change) return nullptr;
  return {{"indicator", change->indicator}, {"weight", change->weight}, {"at", change->at}};
}

Json json_of(const robustness::Neighbours& pair) {
  return {
      {"rank", pair.rank},
      {"first", pair.first},
      {"second", pair.second},
      {"gap", pair.gap},
      {"panel", optional(pair.panel)},
      {"any", optional(pair.any)},
      {"any_exact", pair.any_exact},
      {"change", json_of(pair.change)},
      {"distance", optional(pair.distance)},
      {"raises",
       array_of(
           pair.raises,
           [](const robustness::ScoreRaise& raise) {
             return Json{{"indicator", raise.indicator}, {"from", raise.from}, {"to", raise.to}};
           })},
      {"assessors", pair.assessors},
      {"strata", pair.strata}};
}

Json json_of(const robustness::Removal& removal) {
  constexpr std::array names = {"assessor", "stratum", "indicator"};
  return {{"what", names.at(static_cast<std::size_t>(removal.what))},
          {"id", removal.id},
          {"possible", removal.possible},
          {"mean_shift", removal.mean_shift},
          {"largest_shift", removal.largest_shift},
          {"moves", array_of(removal.moves, [](const robustness::RankMove& move) {
             return Json{{"unit", move.unit}, {"from", move.from}, {"to", move.to}};
           })}};
}

Json json_of(const std::optional<robustness::Swap>& swap) {
  if (!swap) return nullptr;
  return {{"at", swap->at}, {"first", swap->first}, {"second", swap->second}};
}

Json json_of(const robustness::WeightStability& row) {
  return {{"indicator", row.indicator},
          {"weight", row.weight},
          {"lower", row.lower},
          {"upper", optional(row.upper)},
          {"below", json_of(row.below)},
          {"above", json_of(row.above)},
          {"first_lower", row.first_lower},
          {"first_upper", optional(row.first_upper)}};
}

Json json_of(const robustness::MethodsCrossed& methods) {
  Json factors = array_of(methods.factors, [](const robustness::MethodFactor& factor) {
    return Json{{"name", factor.name},
                {"levels", factor.levels},
                {"used", factor.levels[factor.used]},
                {"first", optional(factor.first)},
                {"total", optional(factor.total)}};
  });
  Json units = array_of(methods.units, [](const robustness::UnitOverMethods& unit) {
    return Json{
        {"id", unit.unit}, {"best", unit.best}, {"worst", unit.worst}, {"share", unit.share}};
  });
  return {{"combinations", methods.cells.size()},
          {"impossible", methods.impossible},
          {"mean_shift", methods.mean_shift},
          {"variance", methods.variance},
          {"factors", factors},
          {"units", units}};
}

}  // namespace

std::string robustness_json(const Robustness& found,
                            const Provenance& provenance,
                            const Diagnostics& remarks) {
  Json document = json_head("explore/1", provenance);
  const robustness::RobustnessOptions& options = found.options;
  document["options"] = {{"draws", options.draws},
                         {"resamples", options.resamples},
                         {"seed", options.seed},
                         {"confidence", options.confidence},
                         {"perturbation", options.perturbation},
                         {"normalised", found.normalised}};
  document["weights"] = Json::array();
  for (std::size_t j = 0; j < found.indicators.size(); ++j) {
    document["weights"].push_back({{"id", found.indicators[j]}, {"weight", found.weights[j]}});
  }
  document["units"] = array_of(found.units, [](const robustness::RankedUnit& unit) {
    return Json{{"id", unit.unit}, {"rank", unit.rank}, {"total", unit.total}};
  });
  const auto each = [](const auto& item) { return json_of(item); };
  document["spreads"] = array_of(found.spreads, each);
  document["neighbours"] = array_of(found.neighbours, each);
  document["removals"] = array_of(found.removals, each);
  document["stability"] = array_of(found.stability, each);
  document["methods"] = json_of(found.methods);
  document["not_done"] = array_of(found.not_done, [](const robustness::NotDone& part) {
    return Json{{"what", part.what}, {"why", part.why}};
  });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
