// SPDX-License-Identifier: Apache-2.0
#include "scoring/edition_changes.hpp"

#include "scoring/competition_rank.hpp"
#include "scoring/rank_correlation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

namespace pondera::scoring {

namespace {

/// Weights, points and scores of two editions side by side: indicators and units by their places in
/// the union of both.
struct Side {
  std::vector<std::optional<double>> weights;              ///< nothing: no such indicator
  std::vector<std::vector<std::optional<double>>> points;  ///< units × indicators
  std::vector<std::optional<int>> ranks;                   ///< by unit
};

struct Union {
  std::vector<WeightChange> indicators;
  std::vector<std::string> units;
  std::array<Side, 2> sides;  ///< before, after
};

Side side_of(const Edition& edition, const Union& all) {
  Side side;
  std::map<std::string_view, std::size_t> places;
  for (std::size_t u = 0; u < edition.units.size(); ++u) places[edition.units[u].id] = u;
  std::vector<std::optional<std::size_t>> columns;
  for (const WeightChange& indicator : all.indicators) {
    columns.push_back(edition.indicator(indicator.id));
    side.weights.push_back(
        columns.back() ? std::optional(edition.indicators[*columns.back()].weight) : std::nullopt);
  }
  for (const std::string& id : all.units) {
    const auto at = places.find(id);
    std::vector<std::optional<double>> points(columns.size());
    for (std::size_t j = 0; at != places.end() && j < columns.size(); ++j) {
      if (columns[j]) points[j] = edition.units[at->second].points[*columns[j]];
    }
    side.points.push_back(std::move(points));
    side.ranks.push_back(at == places.end() ? std::nullopt : edition.units[at->second].rank);
  }
  return side;
}

Union union_of(const Edition& before, const Edition& after) {
  Union all;
  for (const EditionIndicator& now : after.indicators) {
    const auto then = before.indicator(now.id);
    all.indicators.push_back({now.id, now.dimension,
                              then ? std::optional(before.indicators[*then].weight) : std::nullopt,
                              now.weight});
  }
  for (const EditionIndicator& then : before.indicators) {
    if (after.indicator(then.id)) continue;
    all.indicators.push_back({then.id, then.dimension, then.weight, std::nullopt});
  }
  for (const EditionUnit& unit : after.units) all.units.push_back(unit.id);
  for (const EditionUnit& unit : before.units) {
    if (!after.unit(unit.id)) all.units.push_back(unit.id);
  }
  all.sides = {side_of(before, all), side_of(after, all)};
  return all;
}

/// x = points / weight; nothing where there are no points or the weight is 0.
std::optional<double> own_score(const Side& side, std::size_t unit, std::size_t indicator) {
  const auto& points = side.points[unit][indicator];
  const auto& weight = side.weights[indicator];
  if (!points || !weight || *weight == 0) return std::nullopt;
  return *points / *weight;
}

/// The score on one side, else that of the other, else 0.
double score_on(const Union& all, std::size_t side, std::size_t unit, std::size_t indicator) {
  const auto own = own_score(all.sides[side], unit, indicator);
  return own ? *own : own_score(all.sides[1 - side], unit, indicator).value_or(0);
}

TotalEffect effect_of(const Union& all, std::size_t unit, std::size_t indicator) {
  const auto& then = all.sides[0].weights[indicator];
  const auto& now = all.sides[1].weights[indicator];
  if (!then) return {.by_indicator = all.sides[1].points[unit][indicator].value_or(0)};
  if (!now) return {.by_indicator = -all.sides[0].points[unit][indicator].value_or(0)};
  const double score_then = score_on(all, 0, unit, indicator);
  const double score_now = score_on(all, 1, unit, indicator);
  return {.by_weight = (*now - *then) * (score_then + score_now) / 2,
          .by_score = (*then + *now) / 2 * (score_now - score_then)};
}

// Which of weights, scores and the list are the later edition's, as bits of a number below 8.
enum Factor : unsigned { weights_factor = 1, scores_factor = 2, list_factor = 4 };
constexpr unsigned all_factors = 8;

/// Ranks of the listed units when each factor is of the edition that `factors` says.
std::vector<std::optional<double>> ranks_with(const Union& all, unsigned factors) {
  const Side& weighed = all.sides[(factors & weights_factor) != 0 ? 1 : 0];
  const std::size_t scored = (factors & scores_factor) != 0 ? 1 : 0;
  const Side& listed = all.sides[(factors & list_factor) != 0 ? 1 : 0];
  std::vector<std::size_t> units;
  std::vector<ScoreValue> totals;
  for (std::size_t u = 0; u < all.units.size(); ++u) {
    if (!listed.ranks[u]) continue;
    double total = 0;
    for (std::size_t j = 0; j < all.indicators.size(); ++j) {
      if (weighed.weights[j]) total += *weighed.weights[j] * score_on(all, scored, u, j);
    }
    units.push_back(u);
    totals.push_back({total});
  }
  const std::vector<int> ranks = competition_ranks(totals);
  std::vector<std::optional<double>> result(all.units.size());
  for (std::size_t i = 0; i < units.size(); ++i) result[units[i]] = ranks[i];
  return result;
}

/// φ = Σ_S |S|! (2 - |S|)! / 3! · (rank(S) - rank(S with the factor)), over sets S without it.
double places_by(const std::array<double, all_factors>& ranks, unsigned factor) {
  double won = 0;
  for (unsigned set = 0; set < all_factors; ++set) {
    if ((set & factor) != 0) continue;
    const bool one_other = set != 0 && (set | factor) != all_factors - 1;
    const double share = one_other ? 1.0 / 6 : 1.0 / 3;
    won += share * (ranks[set] - ranks[set | factor]);
  }
  return won;
}

/// Places won of every unit that both editions rank.
void take_ranks_apart(const Union& all, EditionChanges& changes) {
  std::vector<std::vector<std::optional<double>>> with;
  for (unsigned factors = 0; factors < all_factors; ++factors) {
    with.push_back(ranks_with(all, factors));
  }
  std::map<std::string_view, std::size_t> places;
  for (std::size_t u = 0; u < all.units.size(); ++u) places[all.units[u]] = u;
  for (UnitChange& unit : changes.units) {
    if (!unit.rank_before || !unit.rank_after) continue;
    std::array<double, all_factors> ranks{};
    for (unsigned factors = 0; factors < all_factors; ++factors) {
      ranks[factors] = *with[factors][places.at(unit.id)];
    }
    unit.places = PlacesWon{.by_weights = places_by(ranks, weights_factor),
                            .by_scores = places_by(ranks, scores_factor),
                            .by_list = places_by(ranks, list_factor)};
  }
}

UnitChange unit_change(const Union& all,
                       std::size_t place,
                       const EditionUnit& before,
                       const EditionUnit& after,
                       bool additive) {
  UnitChange change{.id = after.id,
                    .total_before = before.total,
                    .total_after = after.total,
                    .rank_before = before.rank,
                    .rank_after = after.rank};
  if (!additive || !before.total || !after.total) return change;
  TotalEffect sum;
  for (std::size_t j = 0; j < all.indicators.size(); ++j) {
    const TotalEffect effect = effect_of(all, place, j);
    sum.by_weight += effect.by_weight;
    sum.by_score += effect.by_score;
    sum.by_indicator += effect.by_indicator;
    change.effects.push_back(effect);
  }
  change.total_effect = sum;
  return change;
}

void compare_rankings(EditionChanges& changes) {
  std::vector<double> before;
  std::vector<double> after;
  double shift = 0;
  for (const UnitChange& unit : changes.units) {
    if (!unit.rank_before || !unit.rank_after) continue;
    before.push_back(*unit.rank_before);
    after.push_back(*unit.rank_after);
    shift += std::abs(*unit.rank_after - *unit.rank_before);
  }
  changes.ranked_in_both = before.size();
  changes.spearman = spearman_rho(before, after);
  changes.kendall = kendall_tau_b(before, after);
  if (!before.empty()) changes.mean_shift = shift / static_cast<double>(before.size());
}

bool is_in_top(const Edition& edition, const std::string& unit) {
  const auto at = edition.unit(unit);
  return at && edition.units[*at].rank && *edition.units[*at].rank <= top_places;
}

}  // namespace

EditionChanges edition_changes(const Edition& before, const Edition& after) {
  EditionChanges changes;
  changes.before = before.name;
  changes.after = after.name;
  changes.additive = is_additive(before) && is_additive(after);
  const Union all = union_of(before, after);
  changes.weights = all.indicators;
  for (std::size_t u = 0; u < after.units.size(); ++u) {
    const EditionUnit& unit = after.units[u];
    if (is_in_top(after, unit.id) && !is_in_top(before, unit.id)) {
      changes.entered_top.push_back(unit.id);
    }
    if (const auto then = before.unit(unit.id)) {
      changes.units.push_back(unit_change(all, u, before.units[*then], unit, changes.additive));
    } else {
      changes.came.push_back(unit.id);
    }
  }
  for (const EditionUnit& unit : before.units) {
    if (!after.unit(unit.id)) changes.went.push_back(unit.id);
    if (is_in_top(before, unit.id) && !is_in_top(after, unit.id)) {
      changes.left_top.push_back(unit.id);
    }
  }
  compare_rankings(changes);
  if (changes.additive) take_ranks_apart(all, changes);
  return changes;
}

}  // namespace pondera::scoring
