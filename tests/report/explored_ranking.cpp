// SPDX-License-Identifier: Apache-2.0
#include "tests/report/explored_ranking.hpp"

#include "tests/weights/small_study.hpp"

namespace pondera::testing {

namespace {

using robustness::DrawKind;
using robustness::Removed;
using robustness::UnitSpread;

UnitSpread spread_of_unit(const std::string& unit,
                          std::vector<double> shares,
                          int lower,
                          int upper) {
  UnitSpread spread;
  spread.unit = unit;
  spread.acceptability = std::move(shares);
  spread.lower = spread.best = lower;
  spread.median = lower;
  spread.upper = spread.worst = upper;
  return spread;
}

robustness::RankSpread spread_of_kind(DrawKind kind, std::uint64_t draws) {
  robustness::RankSpread spread;
  spread.kind = kind;
  spread.draws = draws;
  spread.seed = 7;
  spread.units = {spread_of_unit("oak", {0.5, 0.5, 0}, 1, 1),
                  spread_of_unit("elm", {0.496, 0.496, 0.008}, 1, 2),
                  spread_of_unit("yew", {0.004, 0.004, 0.992}, 2, 3)};
  spread.units[0].central_weights = {0.75, 0.25};
  return spread;
}

}  // namespace

robustness::Robustness explored_ranking() {
  robustness::Robustness found;
  found.indicators = {"water", "rail"};
  found.weights = {0.6, 0.4};
  found.units = {{"oak", 1, 2.5}, {"elm", 1, 2.5}, {"yew", 3, 1.25}};
  found.spreads = {spread_of_kind(DrawKind::panel, 2000), spread_of_kind(DrawKind::any, 10'000)};
  found.spreads[0].redrawn = 3;
  found.neighbours.resize(2);
  found.neighbours[0] = {.first = "oak", .second = "elm", .rank = 1, .gap = 0};
  found.neighbours[0].panel = found.neighbours[0].any = 0.5;
  found.neighbours[1] = {.first = "elm", .second = "yew", .rank = 1, .gap = 1.25};
  found.neighbours[1].panel = 0.992;
  found.neighbours[1].any = 0.75;
  found.neighbours[1].any_exact = true;
  found.neighbours[1].change = robustness::SingleChange{"rail", 0.4, 0.55};
  found.neighbours[1].raises = {{"water", 1, 2.5}};
  found.neighbours[1].assessors = {"E7", "E9"};
  found.neighbours[1].strata = {"science"};
  found.removals = {{Removed::assessor, "E7", true, 2.0 / 3, 1, {{"yew", 3, 2}, {"elm", 1, 2}}},
                    {Removed::assessor, "E8", true, 0, 0, {}},
                    {Removed::stratum, "science", false, 0, 0, {}},
                    {Removed::indicator, "rail", true, 1.0 / 3, 1, {{"yew", 3, 2}}}};
  found.stability.resize(2);
  found.stability[0] = {.indicator = "water", .weight = 0.6, .lower = 0.45};
  found.stability[0].upper = 1;
  found.stability[0].below = robustness::Swap{0.45, "elm", "yew"};
  found.stability[1] = {.indicator = "rail", .weight = 0.4, .lower = 0};
  found.stability[1].upper = 0.55;
  found.stability[1].above = robustness::Swap{0.55, "elm", "yew"};
  found.methods.factors = {{"scale", {"linear", "balanced"}, 0, 0.75, 1.0}};
  found.methods.cells = {{{0}, 0, {1, 1, 3}}, {{1}, 1.0 / 3, {1, 2, 3}}};
  found.methods.impossible = 2;
  found.methods.units = {
      {"oak", 1, 1, {1, 0, 0}}, {"elm", 1, 2, {0.5, 0.5, 0}}, {"yew", 3, 3, {0, 0, 1}}};
  found.methods.mean_shift = 1.0 / 6;
  found.methods.variance = 1.0 / 36;
  found.not_done = {{"ranks over single opinions", "all agree"}};
  return found;
}

report::ExploredLabels explored_labels() {
  static const survey::Study study = [] {
    survey::Study made = study_of({{"goal", {"water", "rail"}}}, {"E7/science", "E8/trade"});
    made.title.by_language["en"] = "Towns";
    return made;
  }();
  scoring::ScoreTable scores;
  scores.units = {{"oak", {{"name", "Oak"}}}, {"elm", {}}, {"yew", {}}};
  scoring::ScoringOptions options;
  options.unit_label.any = "name";
  return {study, scores, options, "en"};
}

}  // namespace pondera::testing
