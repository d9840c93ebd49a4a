// SPDX-License-Identifier: Apache-2.0
#include "robustness/explore.hpp"

#include "aggregation/dirichlet_concentration.hpp"
#include "robustness/method_choices.hpp"
#include "robustness/panel_resamples.hpp"
#include "robustness/rank_spread.hpp"
#include "robustness/ranked_scores.hpp"
#include "robustness/removals.hpp"
#include "robustness/weight_stability.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace pondera::robustness {

namespace {

/// Draws of one kind, with what is to be said of them.
struct Drawn {
  WeightSource source;
  std::uint64_t draws = 0;
  std::uint64_t redrawn = 0;
  std::optional<double> parameter = {};
};

RankSpread spread_of(DrawKind kind,
                     const Drawn& drawn,
                     const RankedScores& scores,
                     const RobustnessOptions& options) {
  TallyPlan plan{scores.units.size(), scores.weights.size(), drawn.draws, {}, options.threads};
  for (std::size_t i = 0; i + 1 < scores.units.size(); ++i) plan.pairs.emplace_back(i, i + 1);
  const RankTally tally = tally_ranks(plan, drawn.source, scores.totals);
  RankSpread spread;
  spread.kind = kind;
  spread.draws = drawn.draws;
  spread.redrawn = drawn.redrawn;
  spread.seed = options.seed;
  spread.confidence = options.confidence;
  spread.parameter = drawn.parameter;
  for (std::size_t i = 0; i < scores.units.size(); ++i) {
    spread.units.push_back(unit_spread(tally, i, scores.units[i].unit, options.confidence));
  }
  for (std::size_t i = 0; i + 1 < scores.units.size(); ++i) {
    spread.neighbours.push_back({i, i + 1, pair_chance(tally, i), false});
  }
  return spread;
}

/// Whether weights can be drawn around: none below 0, not all 0.
bool can_be_drawn_around(const std::vector<double>& weights) {
  return std::ranges::all_of(weights, [](double weight) { return weight >= 0; }) &&
         std::accumulate(weights.begin(), weights.end(), 0.0) > 0;
}

/// Units that have no rank are not explored, and those that have are ranked among themselves.
void add_left_out(const RankedScores& scores, scoring::MissingPolicy missing, Robustness& found) {
  constexpr std::size_t most_named = 12;
  const std::size_t units = scores.left_out.size();
  if (units == 0) return;
  std::string what = units == 1 ? "the rank of " : "the ranks of ";
  for (std::size_t i = 0; i < std::min(units, most_named); ++i) {
    what += (i == 0 ? "" : ", ") + scores.left_out[i];
  }
  if (units > most_named) what += " and " + std::to_string(units - most_named) + " more";
  found.not_done.push_back(
      {what, missing == scoring::MissingPolicy::bounds
                 ? "missing scores, taken at their worst and best, leave several ranks possible; "
                   "only units with one rank are ranked here, among themselves"
                 : "scores are missing and there is no total; the others are ranked here among "
                   "themselves"});
}

/// Of few assessors a bootstrap is approximate (docs/methods.md, section 17).
void add_caution(const aggregation::PanelStrata& strata, Robustness& found) {
  constexpr std::int64_t few = 10;
  std::int64_t least = few;
  for (const int stratum : strata) {
    least = std::min<std::int64_t>(least, std::ranges::count(strata, stratum));
  }
  if (least >= few) return;
  found.not_done.push_back(
      {"ranks over other panels are approximate",
       "some stratum has fewer than 10 assessors; one alone counts as if it could not differ"});
}

void add_panel(const Panel& panel,
               const RankedScores& scores,
               bool over_their_sum,
               Robustness& found) {
  const aggregation::PanelStrata strata = strata_numbers(panel);
  bool varies = false;
  for (const int stratum : strata) varies = varies || std::ranges::count(strata, stratum) > 1;
  if (!varies) {
    found.not_done.push_back({"ranks over other panels",
                              strata.size() == 1
                                  ? "one assessor says nothing of how far assessors differ"
                                  : "every stratum has one assessor, which says nothing of how far "
                                    "those of a stratum differ"});
    return;
  }
  const RobustnessOptions& options = found.options;
  PanelResamples resamples = panel_resamples(panel, options.resamples, options.seed,
                                             ResampleSize::one_less, options.threads);
  if (resamples.weights.empty()) {
    found.not_done.push_back(
        {"ranks over other panels", "no resample of the assessors has a consensus"});
    return;
  }
  for (std::vector<double>& weights : resamples.weights) {
    weights = counting_weights(std::move(weights), over_their_sum);
  }
  add_caution(strata, found);
  Drawn drawn{{}, resamples.weights.size(), resamples.redrawn};
  drawn.source = listed_draws(std::move(resamples.weights));
  found.spreads.push_back(spread_of(DrawKind::panel, drawn, scores, options));
}

void add_assessors(const ExploreInput& input, const RankedScores& scores, Robustness& found) {
  const auto own = assessor_weights(input.study, input.weights);
  const auto concentration =
      own.size() < 2 ? std::nullopt : aggregation::dirichlet_concentration(own);
  if (!concentration || !can_be_drawn_around(scores.weights)) {
    found.not_done.push_back(
        {"ranks over single opinions",
         own.size() < 2 ? "fewer than two assessors have weights for every indicator"
                        : "the assessors' own weights have no spread that a Dirichlet law has"});
    return;
  }
  const Drawn drawn{dirichlet_draws(scores.weights, *concentration, found.options.seed),
                    found.options.draws, 0, concentration};
  found.spreads.push_back(spread_of(DrawKind::assessors, drawn, scores, found.options));
}

void add_any_and_perturbed(const RankedScores& scores, Robustness& found) {
  const RobustnessOptions& options = found.options;
  const Drawn any{simplex_draws(scores.weights.size(), options.seed), options.draws};
  found.spreads.push_back(spread_of(DrawKind::any, any, scores, options));
  if (!can_be_drawn_around(scores.weights)) {
    found.not_done.push_back({"ranks over perturbed weights", "a weight is below 0, or all are 0"});
    return;
  }
  const Drawn perturbed{perturbed_draws(scores.weights, options.perturbation, options.seed),
                        options.draws, 0, options.perturbation};
  found.spreads.push_back(spread_of(DrawKind::perturbed, perturbed, scores, options));
}

void add_neighbours(const RankedScores& scores, Robustness& found) {
  found.neighbours = neighbours(scores, found.indicators, found.removals);
  const RankSpread* panel = found.spread(DrawKind::panel);
  RankSpread* any = nullptr;
  for (RankSpread& spread : found.spreads) {
    if (spread.kind == DrawKind::any) any = &spread;
  }
  for (std::size_t i = 0; i < found.neighbours.size(); ++i) {
    Neighbours& pair = found.neighbours[i];
    if (panel != nullptr) pair.panel = panel->neighbours[i].probability;
    if (any == nullptr) continue;
    if (pair.any_exact) {
      any->neighbours[i].probability = *pair.any;
      any->neighbours[i].exact = true;
    } else {
      pair.any = any->neighbours[i].probability;
    }
  }
}

Result<Done> add_methods(const ExploreInput& input,
                         const Panel& panel,
                         const RankedScores& scores,
                         Robustness& found) {
  std::optional<Panel> undecided;
  if (input.undecided) {
    auto other =
        panel_of(input.study, input.undecided->responses, input.weigh, input.undecided->options);
    if (!other) return other.diagnostics();
    undecided = *std::move(other);
  }
  std::vector<std::string> passed_over;
  const auto levels = combination_levels(scores, input.study.hierarchy, input.scores,
                                         input.scoring.method, passed_over);
  for (const std::string& name : passed_over) {
    found.not_done.push_back({"scores combined by " + name,
                              "some score is 0 or less, or some unit has no total that way"});
  }
  found.methods = crossed_choices(panel, undecided, scores, levels, found.options.threads);
  return Done{};
}

}  // namespace

Result<Robustness> explore(const ExploreInput& input, const RobustnessOptions& options) {
  const survey::Hierarchy& hierarchy = input.study.hierarchy;
  const auto scores = ranked_scores(hierarchy, input.weights, input.scores, input.scoring);
  if (!scores) return scores.diagnostics();
  if (scores->units.empty()) {
    return error("explore.nothing-ranked", {}, "no unit is ranked, so no rank can be explored",
                 "see the section 'scoring' of the study: who is eligible, and what is done about "
                 "missing scores");
  }
  const auto panel =
      panel_of(input.study, input.answers.responses, input.weigh, input.answers.options);
  if (!panel) return panel.diagnostics();
  Robustness found;
  found.options = options;
  for (const survey::NodeIndex leaf : hierarchy.leaves()) {
    found.indicators.push_back(hierarchy.node(leaf).id);
  }
  found.weights = scores->weights;
  found.normalised = scores->normalised;
  found.units = scores->units;
  found.sums = scores->sums;
  add_left_out(*scores, input.scoring.method.missing, found);
  add_panel(*panel, *scores, input.scoring.method.normalise_weights, found);
  add_assessors(input, *scores, found);
  add_any_and_perturbed(*scores, found);
  found.removals = panel_removals(*panel, *scores, options.threads);
  std::ranges::move(indicator_removals(*scores, found.indicators),
                    std::back_inserter(found.removals));
  found.stability = weight_stability(*scores, found.indicators);
  if (!scores->sums) {
    found.not_done.push_back(
        {"how far single weights may move, and which better scores would "
         "bring a unit level",
         "totals are not sums of weight times score"});
  }
  add_neighbours(*scores, found);
  if (const auto crossed = add_methods(input, *panel, *scores, found); !crossed) {
    return crossed.diagnostics();
  }
  return found;
}

}  // namespace pondera::robustness
