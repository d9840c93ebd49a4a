// SPDX-License-Identifier: Apache-2.0
#include "robustness/ranked_scores.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"
#include "scoring/plain_totals.hpp"
#include "scoring/rank.hpp"
#include "scoring/score_model.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

namespace pondera::robustness {

namespace {

bool all_arithmetic(const scoring::ScoringMethod& method) {
  return std::ranges::all_of(method.combination, [](scoring::Combination combination) {
    return combination == scoring::Combination::arithmetic;
  });
}

/// Whether none of the units that are ranked has a gap.
bool complete(const scoring::ScoreModel& model, const std::vector<std::size_t>& rows) {
  return std::ranges::all_of(rows, [&](std::size_t row) {
    return std::ranges::all_of(model.scores[row],
                               [](const auto& score) { return score.has_value(); });
  });
}

std::vector<std::vector<double>> plain_scores(const scoring::ScoreModel& model,
                                              const std::vector<std::size_t>& rows) {
  std::vector<std::vector<double>> scores;
  for (const std::size_t row : rows) {
    std::vector<double>& values = scores.emplace_back();
    for (const auto& score : model.scores[row]) values.push_back(score->value);
  }
  return scores;
}

/// Whoever has no total in a draw is behind all that have one.
void put_missing_last(const std::vector<std::optional<double>>& found,
                      TotalsBlock& totals,
                      std::size_t d) {
  double least = 0;
  for (const auto& total : found) least = std::min(least, total.value_or(0));
  const double last = least - std::max(1.0, std::abs(least));
  for (std::size_t i = 0; i < found.size(); ++i) {
    totals.u[i * totals.draws + d] = found[i].value_or(last);
  }
}

/// Totals of every draw by scoring's own recursion, whatever the method.
TotalsFunction scored_totals(const survey::Hierarchy& hierarchy,
                             const scoring::ScoreModel& model,
                             std::vector<std::size_t> rows) {
  struct Scored {
    survey::Hierarchy hierarchy;
    scoring::PlainColumns columns;
    scoring::ScoringMethod method;
    std::vector<std::size_t> rows;
  };
  const std::size_t leaves = hierarchy.leaves().size();
  const auto scored = std::make_shared<const Scored>(
      Scored{hierarchy, scoring::plain_columns(model, leaves), model.method, std::move(rows)});
  return [scored](const WeightBlock& block, TotalsBlock& totals) {
    std::vector<double> weights(block.indicators);
    std::vector<std::optional<double>> ranked(scored->rows.size());
    for (std::size_t d = 0; d < block.draws; ++d) {
      for (std::size_t j = 0; j < weights.size(); ++j) weights[j] = block.w[j * block.draws + d];
      const auto all = scoring::totals(scored->hierarchy, scored->columns, scored->method, weights);
      for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i] = all[scored->rows[i]];
      put_missing_last(ranked, totals, d);
    }
  };
}

void add_totals_function(const survey::Hierarchy& hierarchy,
                         const scoring::ScoreModel& model,
                         RankedScores& scores) {
  scores.sums = all_arithmetic(model.method) && complete(model, scores.rows);
  scores.scores.clear();
  if (scores.sums) {
    scores.scores = plain_scores(model, scores.rows);
    scores.totals = weighted_sums(scores.scores);
  } else {
    scores.totals = scored_totals(hierarchy, model, scores.rows);
  }
}

/// Ranks of the units among themselves: those of the study count units that are left out.
void rank_among_themselves(const scoring::Ranking& ranking, RankedScores& scores) {
  std::vector<scoring::ScoreValue> totals;
  for (const std::size_t row : scores.rows) totals.push_back(*ranking.units[row].total);
  const std::vector<int> ranks = scoring::competition_ranks(totals);
  for (std::size_t i = 0; i < ranks.size(); ++i) scores.units[i].rank = ranks[i];
}

TotalsBlock totals_with(const RankedScores& scores, const std::vector<double>& weights) {
  WeightBlock block;
  block.resize(weights.size(), 1);
  block.w = weights;
  TotalsBlock totals{scores.units.size(), 1, std::vector<double>(scores.units.size())};
  if (!scores.units.empty()) scores.totals(block, totals);
  return totals;
}

}  // namespace

std::vector<double> counting_weights(std::vector<double> leaves, bool over_their_sum) {
  const double sum = std::accumulate(leaves.begin(), leaves.end(), 0.0);
  if (!over_their_sum || !(sum > 0)) return leaves;
  for (double& leaf : leaves) leaf /= sum;
  return leaves;
}

Result<RankedScores> ranked_scores(const survey::Hierarchy& hierarchy,
                                   const aggregation::GroupWeights& weights,
                                   const scoring::ScoreTable& table,
                                   const scoring::ScoringOptions& options) {
  scoring::ScoringOptions without_tables = options;
  without_tables.tables.clear();
  const auto ranking = scoring::rank(hierarchy, weights, table, without_tables);
  if (!ranking) return ranking.diagnostics();
  const auto model = scoring::score_model(hierarchy, table, options.method);
  if (!model) return model.diagnostics();
  RankedScores scores;
  for (std::size_t row = 0; row < ranking->units.size(); ++row) {
    const scoring::UnitScore& unit = ranking->units[row];
    if (unit.rank) {
      scores.rows.push_back(row);
    } else if (unit.eligible) {
      scores.left_out.push_back(unit.unit.id);
    }
  }
  std::ranges::stable_sort(scores.rows, {},
                           [&](std::size_t row) { return *ranking->units[row].rank; });
  for (const std::size_t row : scores.rows) {
    const scoring::UnitScore& unit = ranking->units[row];
    scores.units.push_back({unit.unit.id, *unit.rank, unit.total->value});
  }
  if (!scores.left_out.empty()) rank_among_themselves(*ranking, scores);
  scores.normalised =
      options.method.normalise_weights || weights.method != survey::ElicitationMethod::rating;
  std::vector<double> leaves;
  for (const aggregation::LeafWeight& leaf : weights.leaves) leaves.push_back(leaf.weight);
  scores.weights = counting_weights(std::move(leaves), options.method.normalise_weights);
  add_totals_function(hierarchy, *model, scores);
  return scores;
}

std::optional<RankedScores> by_other_method(const RankedScores& scores,
                                            const survey::Hierarchy& hierarchy,
                                            const scoring::ScoreTable& table,
                                            const scoring::ScoringMethod& method) {
  const auto model = scoring::score_model(hierarchy, table, method);
  if (!model) return std::nullopt;
  const auto totals = scoring::totals(hierarchy, *model, scores.weights);
  const bool all = std::ranges::all_of(
      scores.rows, [&](std::size_t row) { return totals[row] && std::isfinite(*totals[row]); });
  if (!all) return std::nullopt;
  RankedScores other = scores;
  other.normalised = scores.normalised || method.normalise_weights;
  other.weights = counting_weights(scores.weights, method.normalise_weights);
  add_totals_function(hierarchy, *model, other);
  const std::vector<int> ranks = ranks_with(other, other.weights);
  for (std::size_t i = 0; i < other.units.size(); ++i) {
    other.units[i].rank = ranks[i];
    other.units[i].total = *totals[other.rows[i]];
  }
  return other;
}

std::vector<int> ranks_with(const RankedScores& scores, const std::vector<double>& weights) {
  const TotalsBlock totals = totals_with(scores, weights);
  std::vector<scoring::ScoreValue> values;
  for (const double total : totals.u) values.push_back({total});
  return scoring::competition_ranks(values);
}

}  // namespace pondera::robustness
