// SPDX-License-Identifier: Apache-2.0
// Every unit by itself: strengths, weaknesses, what would move it, and how its total comes about.
#include "core/number_text.hpp"
#include "report/deciding_judgement.hpp"
#include "report/labels.hpp"
#include "report/points_by_hand.hpp"
#include "report/report_sections.hpp"
#include "report/unit_facts.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <set>

namespace pondera::report {

namespace {

using scoring::ScoreValue;
using scoring::UnitScore;

constexpr std::size_t most_named = 3;
/// Beyond these the drawing becomes too large for a phone.
constexpr std::size_t most_heat_cells = 6'000;

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
  double rise = 0;  ///< of the score, > 0
  double gain = 0;  ///< weight × rise
};

std::vector<Raise> possible_raises(const UnitFacts& facts, std::size_t unit) {
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
    const double rise = best->value - own->value;
    raises.push_back({j, *best, rise, facts.weights[j].weight * rise});
  }
  return raises;
}

/// The totals of all units, that of the unit with the raise, every other score as it is. Only where
/// units are compared with each other does it touch the others.
std::vector<std::optional<ScoreValue>> raised_totals(const ReportContext& context,
                                                     const UnitFacts& facts,
                                                     std::size_t unit,
                                                     const Raise& raise) {
  const survey::Hierarchy& hierarchy = context.study().hierarchy;
  std::vector<std::optional<ScoreValue>> totals;
  if (facts.compares) {
    scoring::ScoreModel model = facts.model;
    model.scores[unit][raise.leaf] = raise.to;
    for (const auto& points : scoring::node_points(hierarchy, model, facts.weights)) {
      totals.push_back(points.front());
    }
    return totals;
  }
  scoring::ScoreModel alone{{facts.model.scores[unit]}, facts.model.method};
  alone.scores.front()[raise.leaf] = raise.to;
  for (const UnitScore& score : context.results().ranking->units) totals.push_back(score.total);
  totals[unit] = scoring::node_points(hierarchy, alone, facts.weights).front().front();
  return totals;
}

/// Whether a total is above another: exactly where both are exact, else by more than the noise of
/// sums.
bool stands_above(const ScoreValue& a, const ScoreValue& b) {
  if (a.exact && b.exact) return compare(*a.exact, *b.exact) > 0;
  return a.value - b.value >
         scoring::tie_bound(a.value, std::max(std::abs(a.value), std::abs(b.value)));
}

/// 1 + the eligible others above the unit.
int place_among(const std::vector<UnitScore>& units,
                const std::vector<std::optional<ScoreValue>>& totals,
                std::size_t unit) {
  int place = 1;
  for (std::size_t other = 0; other < units.size(); ++other) {
    if (other == unit || !units[other].eligible || !totals[other]) continue;
    if (stands_above(*totals[other], *totals[unit])) ++place;
  }
  return place;
}

/// The raises that gain a place, the smallest rise of a score first; at most three.
std::vector<std::string> raise_items(const ReportContext& context,
                                     const UnitFacts& facts,
                                     std::size_t unit) {
  const auto& units = context.results().ranking->units;
  std::vector<std::optional<ScoreValue>> now;
  for (const UnitScore& score : units) now.push_back(score.total);
  const int place = place_among(units, now, unit);
  std::vector<Raise> raises = possible_raises(facts, unit);
  std::ranges::stable_sort(raises, {},
                           [](const Raise& raise) { return std::pair(raise.rise, -raise.gain); });
  std::vector<std::string> items;
  for (const Raise& raise : raises) {
    if (items.size() == most_named) break;
    const auto then = raised_totals(context, facts, unit, raise);
    if (!then[unit]) continue;
    const int rank = place_among(units, then, unit);
    if (rank >= place) continue;
    const double gain = then[unit]->value - now[unit]->value;
    items.push_back(
        context.say(Phrase::unit_up_text,
                    {{"indicator", context.label(facts.leaves[raise.leaf])},
                     {"from", score_text(context, value_of(facts.model.scores[unit][raise.leaf]))},
                     {"to", score_text(context, raise.to.value)},
                     {"points", with_sign(gain, gap_decimals(context))},
                     {"rank", std::to_string(rank)}}));
  }
  return items;
}

std::string raises_text(const ReportContext& context, const UnitFacts& facts, std::size_t unit) {
  const auto items = raise_items(context, facts, unit);
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

std::string place_text(const ReportContext& context, const UnitScore& unit, std::size_t ranked) {
  if (unit.bounds && unit.eligible && !unit.rank) return context.say(Phrase::unit_no_single);
  if (!unit.total) return context.say(Phrase::unit_no_total);
  const std::string total = unit.total->text(context.results().scoring.decimals);
  if (!unit.rank) return context.say(Phrase::unit_unranked, {{"total", total}});
  return context.say(
      Phrase::unit_place_text,
      {{"rank", std::to_string(*unit.rank)}, {"count", std::to_string(ranked)}, {"total", total}});
}

/// What missing scores, the unit's own and the others', leave possible; nothing where they leave
/// one total and one rank.
void add_bounds(const ReportContext& context, const UnitScore& unit, Facts& card) {
  if (!unit.bounds) return;
  const scoring::TotalBounds& bounds = *unit.bounds;
  const int decimals = context.results().scoring.decimals;
  const std::string low = bounds.worst.text(decimals);
  const std::string high = bounds.best.text(decimals);
  const bool one_rank = bounds.best_rank == bounds.worst_rank;
  if (one_rank && unit.missing.empty()) return;
  const std::string term = context.say(Phrase::unit_bounds_term);
  if (!bounds.best_rank || !bounds.worst_rank) {
    card.emplace_back(term, context.say(Phrase::unit_bounds, {{"low", low}, {"high", high}}));
    return;
  }
  const std::string best = std::to_string(*bounds.best_rank);
  if (one_rank) {
    card.emplace_back(term, context.say(Phrase::unit_bounds_rank,
                                        {{"low", low}, {"high", high}, {"best", best}}));
    return;
  }
  card.emplace_back(term, context.say(Phrase::unit_bounds_ranks,
                                      {{"low", low},
                                       {"high", high},
                                       {"best", best},
                                       {"worst", std::to_string(*bounds.worst_rank)}}));
}

/// What the organiser noted of single scores, without names that may not be shown.
void add_score_notes(const ReportContext& context,
                     const UnitFacts& facts,
                     std::size_t unit,
                     Facts& card) {
  const auto& notes = context.results().scores->notes;
  for (std::size_t j = 0; j < facts.leaves.size(); ++j) {
    const auto found = notes.find({unit, j});
    if (found == notes.end()) continue;
    const scoring::CellNote& note = found->second;
    std::vector<std::string> parts;
    for (const std::string& part : {note.note, note.source, note.language, note.year}) {
      if (!part.empty()) parts.push_back(context.redacted(part));
    }
    if (parts.empty()) continue;
    card.emplace_back(
        context.say(Phrase::unit_note_term, {{"indicator", context.label(facts.leaves[j])}}),
        context.listed_apart(parts));
  }
}

std::string rank_interval_text(const ReportContext& context, const robustness::UnitSpread& unit) {
  const std::string low = std::to_string(unit.lower);
  if (unit.lower == unit.upper) return context.say(Phrase::unit_interval_one, {{"rank", low}});
  return context.say(Phrase::unit_interval, {{"low", low}, {"high", std::to_string(unit.upper)}});
}

void add_firmness(const ReportContext& context, const UnitScore& unit, Facts& card) {
  const auto& found = context.results().robustness;
  if (!found) return;
  if (const auto* spread = found->spread(robustness::DrawKind::panel)) {
    const auto row = std::ranges::find(spread->units, unit.unit.id, &robustness::UnitSpread::unit);
    if (row != spread->units.end()) {
      card.emplace_back(context.say(Phrase::unit_interval_term), rank_interval_text(context, *row));
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
  ReportTable table{
      "points." + id,
      context.say(Phrase::unit_points, {{"unit", context.unit(score.unit.id)}}),
      {{context.say(Phrase::indicator), Align::left},
       {context.say(scaled_scores(context.results().scoring.method) ? Phrase::unit_score_normalised
                                                                    : Phrase::unit_score)},
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
                    place_text(context, score, facts.ranked.size()));
  add_bounds(context, score, list);
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
  add_score_notes(context, facts, unit, list);
  card.points = points_table(context, facts, unit, id);
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
  if (scaled_scores(context.results().scoring.method)) {
    section.blocks.emplace_back(Paragraph{context.say(Phrase::units_normalised)});
  }
  if (!only_sums(context.results().scoring.method)) {
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
