// SPDX-License-Identifier: Apache-2.0
// Every unit by itself: strengths, weaknesses, what would move it, and how its total comes about.
#include "agreement/quantile.hpp"
#include "core/number_text.hpp"
#include "report/deciding_judgement.hpp"
#include "report/labels.hpp"
#include "report/points_by_hand.hpp"
#include "report/report_sections.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace pondera::report {

namespace {

using scoring::ScoreValue;
using scoring::UnitScore;

constexpr std::size_t most_named = 3;
/// Beyond these a page becomes too large for a phone.
constexpr std::size_t most_heat_cells = 6'000;
constexpr std::size_t most_point_lines = 20'000;

bool adds_up(const scoring::ScoringMethod& method) {
  return std::ranges::all_of(method.combination, [](scoring::Combination how) {
    return how == scoring::Combination::arithmetic;
  });
}

/// Everything that the cards share.
struct UnitFacts {
  std::vector<std::string> leaves;  ///< ids
  std::vector<scoring::ScoreWeight> weights;
  scoring::ScoreModel model;
  std::vector<std::size_t> order;   ///< of units: by rank, then those without
  std::vector<std::size_t> ranked;  ///< of `order`
  std::vector<std::optional<double>> median_score;
  std::vector<std::optional<double>> median_points;
  PointsByHand by_hand;
};

std::optional<double> leaf_points_of(const UnitScore& unit, const std::string& leaf) {
  const auto found = unit.parts.find(leaf);
  if (found == unit.parts.end() || !found->second) return std::nullopt;
  return found->second->value;
}

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
  if (adds_up(results.scoring.method)) {
    std::vector<std::optional<ScoreValue>> totals;
    for (const UnitScore& unit : units) totals.push_back(unit.total);
    facts.by_hand =
        points_by_hand(facts.weights, facts.model.scores, totals, results.scoring.decimals);
  }
  return facts;
}

std::string score_text(const ReportContext& context, const std::optional<double>& score) {
  constexpr int decimals = 4;
  if (!score) return context.say(Phrase::missing);
  const std::string whole = number_text(*score);
  return whole.size() <= decimals + 2 ? whole : fixed_text(*score, decimals);
}

std::optional<double> value_of(const std::optional<ScoreValue>& score) {
  return score ? std::optional(score->value) : std::nullopt;
}

/// Indicators by how many points of the total the unit has above (or below) the median.
std::string compared(const ReportContext& context,
                     const UnitFacts& facts,
                     std::size_t unit,
                     bool above) {
  const UnitScore& score = context.results().ranking->units[unit];
  std::vector<std::pair<double, std::size_t>> differences;
  for (std::size_t j = 0; j < facts.leaves.size(); ++j) {
    const auto points = leaf_points_of(score, facts.leaves[j]);
    if (!points || !facts.median_points[j]) continue;
    const double difference = *points - *facts.median_points[j];
    if (above ? difference > 0 : difference < 0) differences.emplace_back(-std::abs(difference), j);
  }
  std::ranges::stable_sort(differences);
  std::vector<std::string> items;
  for (const auto& [size, j] : differences) {
    if (items.size() == most_named) break;
    items.push_back(
        context.say(Phrase::unit_against,
                    {{"indicator", context.label(facts.leaves[j])},
                     {"score", score_text(context, value_of(facts.model.scores[unit][j]))},
                     {"median", score_text(context, facts.median_score[j])},
                     {"points", with_sign(above ? -size : size, gap_decimals(context))}}));
  }
  return context.listed_apart(items);
}

/// One indicator raised to the best score of another ranked unit.
struct Raise {
  std::size_t leaf = 0;
  ScoreValue to;
  double gain = 0;  ///< weight × difference
};

std::vector<Raise> raises_of(const UnitFacts& facts, std::size_t unit) {
  std::vector<Raise> raises;
  for (std::size_t j = 0; j < facts.leaves.size(); ++j) {
    const auto& own = facts.model.scores[unit][j];
    if (!own) continue;
    std::optional<ScoreValue> best;
    for (const std::size_t other : facts.ranked) {
      const auto& score = facts.model.scores[other][j];
      if (score && (!best || score->value > best->value)) best = score;
    }
    if (!best || !(best->value > own->value)) continue;
    raises.push_back({j, *best, facts.weights[j].weight * (best->value - own->value)});
  }
  std::ranges::stable_sort(raises, std::ranges::greater{}, &Raise::gain);
  if (raises.size() > most_named) raises.resize(most_named);
  return raises;
}

/// Total and rank of the unit with the raise, every other score as it is.
std::pair<double, int> raised(const ReportContext& context,
                              const UnitFacts& facts,
                              std::size_t unit,
                              const Raise& raise) {
  scoring::ScoreModel model = facts.model;
  model.scores[unit][raise.leaf] = raise.to;
  const auto points = scoring::node_points(context.study().hierarchy, model, facts.weights);
  const double total = points[unit].front() ? points[unit].front()->value : 0;
  int rank = 1;
  for (const std::size_t other : facts.ranked) {
    const auto& others = points[other].front();
    if (other != unit && others && others->value > total) ++rank;
  }
  return {total, rank};
}

std::string raises_text(const ReportContext& context, const UnitFacts& facts, std::size_t unit) {
  const double total = context.results().ranking->units[unit].total->value;
  std::vector<std::string> items;
  for (const Raise& raise : raises_of(facts, unit)) {
    const auto [then, rank] = raised(context, facts, unit, raise);
    items.push_back(
        context.say(Phrase::unit_up_text,
                    {{"indicator", context.label(facts.leaves[raise.leaf])},
                     {"from", score_text(context, value_of(facts.model.scores[unit][raise.leaf]))},
                     {"to", score_text(context, raise.to.value)},
                     {"points", with_sign(then - total, gap_decimals(context))},
                     {"rank", std::to_string(rank)}}));
  }
  return items.empty() ? context.say(Phrase::unit_up_none) : context.listed_apart(items);
}

/// The ranked unit before (-1) or after (+1) this one, if there is any.
std::optional<std::size_t> neighbour(const UnitFacts& facts, std::size_t unit, int step) {
  const auto at = std::ranges::find(facts.ranked, unit) - facts.ranked.begin() + step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(facts.ranked.size())) return std::nullopt;
  return facts.ranked[static_cast<std::size_t>(at)];
}

using Facts = std::vector<std::pair<std::string, std::string>>;

/// Above and below: how far, and which judgement would turn the order.
void add_neighbour(const ReportContext& context,
                   const UnitFacts& facts,
                   const DecidingJudgements& judgements,
                   std::size_t unit,
                   bool above,
                   Facts& card) {
  const auto other = neighbour(facts, unit, above ? -1 : 1);
  if (!other) return;
  const auto& units = context.results().ranking->units;
  const double gap = std::abs(units[*other].total->value - units[unit].total->value);
  card.emplace_back(
      context.say(above ? Phrase::unit_above : Phrase::unit_below),
      context.say(Phrase::unit_gap_text, {{"points", fixed_text(gap, gap_decimals(context))},
                                          {"unit", context.unit(units[*other].unit.id)}}));
  if (!judgements.any()) return;
  const UnitScore& ahead = units[above ? *other : unit];
  const UnitScore& behind = units[above ? unit : *other];
  card.emplace_back(context.say(above ? Phrase::unit_judgement_up : Phrase::unit_judgement_down),
                    judgements.between(ahead.unit.id, behind.unit.id)
                        .value_or(context.say(Phrase::unit_judgement_none)));
}

std::string total_text(const ReportContext& context, const UnitScore& unit, std::size_t ranked) {
  if (!unit.total) return context.say(Phrase::unit_no_total);
  const std::string total = unit.total->text(context.results().scoring.decimals);
  if (!unit.rank) return context.say(Phrase::unit_unranked, {{"total", total}});
  return context.say(
      Phrase::unit_place_text,
      {{"rank", std::to_string(*unit.rank)}, {"count", std::to_string(ranked)}, {"total", total}});
}

void add_firmness(const ReportContext& context, const UnitScore& unit, Facts& card) {
  const auto& found = context.results().robustness;
  if (!found) return;
  if (const auto* spread = found->spread(robustness::DrawKind::panel)) {
    const auto row = std::ranges::find(spread->units, unit.unit.id, &robustness::UnitSpread::unit);
    if (row != spread->units.end()) {
      card.emplace_back(context.say(Phrase::unit_interval_term),
                        context.say(Phrase::unit_interval, {{"low", std::to_string(row->lower)},
                                                            {"high", std::to_string(row->upper)}}));
    }
  }
  std::vector<std::string> without;
  for (const robustness::Removal& removal : found->removals) {
    if (removal.what != robustness::Removed::stratum || !removal.possible) continue;
    const auto place = context.shown_stratum(removal.id);
    const auto move = std::ranges::find(removal.moves, unit.unit.id, &robustness::RankMove::unit);
    if (!place || move == removal.moves.end()) continue;
    without.push_back(context.say(Phrase::unit_without_text, {{"stratum", context.stratum(*place)},
                                                              {"rank", std::to_string(move->to)}}));
  }
  if (!without.empty())
    card.emplace_back(context.say(Phrase::unit_without), context.listed(without));
}

ReportTable points_table(const ReportContext& context,
                         const UnitFacts& facts,
                         std::size_t unit,
                         const std::string& id) {
  const UnitScore& score = context.results().ranking->units[unit];
  ReportTable table{"points." + id,
                    context.say(Phrase::unit_points, {{"unit", context.unit(score.unit.id)}}),
                    {{context.say(Phrase::indicator), Align::left},
                     {context.say(Phrase::unit_score)},
                     {context.say(Phrase::unit_times_weight)},
                     {context.say(Phrase::unit_gives_points)}},
                    {}};
  if (facts.by_hand.units.empty() || !facts.by_hand.units[unit]) return table;
  const PointsSum& sum = *facts.by_hand.units[unit];
  for (std::size_t j = 0; j < facts.leaves.size(); ++j) {
    const PointsLine& line = sum.lines[j];
    table.rows.push_back({context.label(facts.leaves[j]), line.score, line.weight, line.points});
  }
  const std::string missing = context.say(Phrase::missing);
  table.rows.push_back({context.say(Phrase::unit_sum), missing, missing, sum.sum});
  table.note = context.say(Phrase::unit_points_note,
                           {{"decimals", std::to_string(facts.by_hand.decimals)},
                            {"total", score.total->text(context.results().scoring.decimals)}});
  return table;
}

UnitCard card_of(const ReportContext& context,
                 const UnitFacts& facts,
                 const DecidingJudgements& judgements,
                 std::size_t unit,
                 const std::string& id) {
  const UnitScore& score = context.results().ranking->units[unit];
  UnitCard card{"unit-" + id, context.unit(score.unit.id), {}, {}};
  Facts& list = card.facts.facts;
  list.emplace_back(context.say(Phrase::unit_place),
                    total_text(context, score, facts.ranked.size()));
  add_firmness(context, score, list);
  if (!score.missing.empty()) {
    std::vector<std::string> missing;
    for (const std::string& leaf : score.missing) missing.push_back(context.label(leaf));
    list.emplace_back(context.say(Phrase::unit_missing), context.listed(missing));
  }
  list.emplace_back(context.say(Phrase::unit_strengths), compared(context, facts, unit, true));
  list.emplace_back(context.say(Phrase::unit_weaknesses), compared(context, facts, unit, false));
  if (score.rank) {
    add_neighbour(context, facts, judgements, unit, true, list);
    add_neighbour(context, facts, judgements, unit, false, list);
    if (*score.rank > 1) {
      list.emplace_back(context.say(Phrase::unit_up), raises_text(context, facts, unit));
    }
  }
  if (facts.order.size() * facts.leaves.size() <= most_point_lines) {
    card.points = points_table(context, facts, unit, id);
  }
  return card;
}

ReportTable scores_table(const ReportContext& context, const UnitFacts& facts) {
  ReportTable table{
      "scores", context.say(Phrase::units_heat), {{context.say(Phrase::unit), Align::left}}, {}};
  for (const std::string& leaf : facts.leaves) table.columns.push_back({context.label(leaf)});
  for (const std::size_t unit : facts.order) {
    std::vector<std::string> row = {context.unit(context.results().ranking->units[unit].unit.id)};
    for (const auto& score : facts.model.scores[unit]) {
      row.push_back(score_text(context, value_of(score)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportFigure heat_figure(const ReportContext& context, const UnitFacts& facts) {
  HeatChart chart;
  std::vector<double> all;
  for (const std::string& leaf : facts.leaves) chart.columns.push_back(context.label(leaf));
  for (const std::size_t unit : facts.order) {
    chart.rows.push_back(context.unit(context.results().ranking->units[unit].unit.id));
    auto& values = chart.values.emplace_back();
    for (const auto& score : facts.model.scores[unit]) {
      values.push_back(value_of(score));
      if (score) all.push_back(score->value);
    }
  }
  chart.from = all.empty() ? 0 : std::ranges::min(all);
  chart.to = all.empty() ? 1 : std::ranges::max(all);
  const std::string low = score_text(context, chart.from);
  const std::string high = score_text(context, chart.to);
  chart.low_name = context.say(Phrase::units_low, {{"value", low}});
  chart.high_name = context.say(Phrase::units_high, {{"value", high}});
  return {"scores", context.say(Phrase::units_heat),
          context.say(Phrase::units_heat_alternative,
                      {{"units", std::to_string(chart.rows.size())},
                       {"indicators", std::to_string(chart.columns.size())},
                       {"low", low},
                       {"high", high}}),
          std::move(chart), scores_table(context, facts)};
}

}  // namespace

ReportSection units_section(const ReportContext& context) {
  const UnitFacts facts = unit_facts(context.results());
  const DecidingJudgements judgements(context);
  ReportSection section{"units", context.say(Phrase::units_heading), {}};
  section.blocks.emplace_back(Paragraph{context.say(Phrase::units_text)});
  if (!adds_up(context.results().scoring.method)) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::unit_points_method)});
  }
  const std::size_t cells = facts.order.size() * facts.leaves.size();
  if (cells <= most_heat_cells) section.blocks.emplace_back(heat_figure(context, facts));
  if (cells > most_point_lines) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::units_too_many)});
  }
  for (std::size_t i = 0; i < facts.order.size(); ++i) {
    section.blocks.emplace_back(
        card_of(context, facts, judgements, facts.order[i], std::to_string(i + 1)));
  }
  return section;
}

}  // namespace pondera::report
