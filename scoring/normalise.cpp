// SPDX-License-Identifier: Apache-2.0
#include "scoring/normalise.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace pondera::scoring {

namespace {

/// The scores that there are, exact, in the order of the units.
using PresentScores = std::vector<ScoreValue>;

ScoreValue exactly(const Rational& value) {
  return {value.to_double(), value};
}

ScoreValue one_half() {
  return exactly(*Rational::make(1, 2));
}

ScoreValue difference(const ScoreValue& a, const ScoreValue& b) {
  RunningSum sum;
  sum.add(a);
  sum.add(product(exactly(-1), b));
  return sum.value();
}

bool is_below(const ScoreValue& a, const ScoreValue& b) {
  return compare(*a.exact, *b.exact) < 0;
}

NormalisedColumn all_equal_to(const ScoreValue& value, std::size_t count) {
  return {ValueColumn(count, value), true, 0};
}

NormalisedColumn between_bounds(const PresentScores& scores, const IndicatorScaling& scaling) {
  const ScoreValue lowest =
      scaling.lowest ? exactly(*scaling.lowest) : *std::ranges::min_element(scores, is_below);
  const ScoreValue highest =
      scaling.highest ? exactly(*scaling.highest) : *std::ranges::max_element(scores, is_below);
  if (!is_below(lowest, highest)) return all_equal_to(one_half(), scores.size());
  const ScoreValue width = difference(highest, lowest);
  NormalisedColumn column;
  for (const ScoreValue& score : scores) {
    const bool outside = is_below(score, lowest) || is_below(highest, score);
    if (outside) ++column.clipped;
    ScoreValue value = quotient(difference(score, lowest), width);
    if (outside) value = exactly(is_below(score, lowest) ? 0 : 1);
    if (scaling.direction == Direction::cost) value = difference(exactly(1), value);
    column.values.emplace_back(value);
  }
  return column;
}

NormalisedColumn in_deviations(const PresentScores& scores, Direction direction) {
  double sum = 0;
  for (const ScoreValue& score : scores) sum += score.value;
  const double mean = sum / static_cast<double>(scores.size());
  double squares = 0;
  for (const ScoreValue& score : scores) squares += (score.value - mean) * (score.value - mean);
  const bool constant = std::ranges::all_of(
      scores, [&](const ScoreValue& score) { return *score.exact == *scores.front().exact; });
  if (constant) return all_equal_to(exactly(0), scores.size());
  const double deviation = std::sqrt(squares / static_cast<double>(scores.size() - 1));
  NormalisedColumn column;
  for (const ScoreValue& score : scores) {
    const double z = (score.value - mean) / deviation;
    column.values.emplace_back(ScoreValue{direction == Direction::cost ? -z : z});
  }
  return column;
}

/// min(a / b, 1), where 0 / 0 and more is 1.
ScoreValue share_up_to_one(const ScoreValue& a, const ScoreValue& b) {
  return is_below(a, b) ? quotient(a, b) : exactly(1);
}

NormalisedColumn of_target(const PresentScores& scores, const IndicatorScaling& scaling) {
  PONDERA_ASSERT(scaling.target);
  const ScoreValue target = exactly(*scaling.target);
  NormalisedColumn column;
  for (const ScoreValue& score : scores) {
    column.values.emplace_back(scaling.direction == Direction::benefit
                                   ? share_up_to_one(score, target)
                                   : share_up_to_one(target, score));
  }
  return column;
}

NormalisedColumn by_rank(const PresentScores& scores, Direction direction) {
  PresentScores ordered = scores;
  if (direction == Direction::cost) {
    for (ScoreValue& score : ordered) score = product(exactly(-1), score);
  }
  const std::vector<int> ranks = competition_ranks(ordered);
  const auto count = static_cast<std::int64_t>(scores.size());
  std::vector<std::int64_t> tied(scores.size() + 1, 0);
  for (const int rank : ranks) ++tied[static_cast<std::size_t>(rank)];
  if (count == 1) return all_equal_to(one_half(), 1);
  NormalisedColumn column;
  column.constant = tied[1] == count;
  for (const int rank : ranks) {
    // twice the shared rank r, so that all are whole numbers
    const std::int64_t twice = 2 * rank + tied[static_cast<std::size_t>(rank)] - 1;
    column.values.emplace_back(exactly(*Rational::make(2 * count - twice, 2 * (count - 1))));
  }
  return column;
}

NormalisedColumn of_best(const PresentScores& scores, Direction direction) {
  const ScoreValue best = direction == Direction::benefit
                              ? *std::ranges::max_element(scores, is_below)
                              : *std::ranges::min_element(scores, is_below);
  const ScoreValue& highest = *std::ranges::max_element(scores, is_below);
  if (highest.value == 0) return all_equal_to(one_half(), scores.size());
  NormalisedColumn column;
  for (const ScoreValue& score : scores) {
    column.values.emplace_back(direction == Direction::benefit ? quotient(score, best)
                                                               : share_up_to_one(best, score));
  }
  return column;
}

NormalisedColumn of_sum(PresentScores scores, Direction direction) {
  if (direction == Direction::cost) {
    for (ScoreValue& score : scores) score = quotient(exactly(1), score);
  }
  RunningSum sum;
  for (const ScoreValue& score : scores) sum.add(score);
  if (sum.value().value == 0) return all_equal_to(one_half(), scores.size());
  NormalisedColumn column;
  for (const ScoreValue& score : scores) {
    column.values.emplace_back(quotient(score, sum.value()));
  }
  return column;
}

NormalisedColumn of_present(const PresentScores& scores, const IndicatorScaling& scaling) {
  switch (scaling.normalisation) {
    case Normalisation::min_max:
      return between_bounds(scores, scaling);
    case Normalisation::z_score:
      return in_deviations(scores, scaling.direction);
    case Normalisation::target:
      return of_target(scores, scaling);
    case Normalisation::rank:
      return by_rank(scores, scaling.direction);
    case Normalisation::maximum:
      return of_best(scores, scaling.direction);
    case Normalisation::sum:
      return of_sum(scores, scaling.direction);
    case Normalisation::none:
      break;
  }
  return {ValueColumn(scores.begin(), scores.end()), false, 0};
}

}  // namespace

NormalisedColumn normalised(const ScoreColumn& scores, const IndicatorScaling& scaling) {
  PresentScores present;
  for (const auto& score : scores) {
    if (score) present.push_back(exactly(*score));
  }
  if (present.empty()) return {ValueColumn(scores.size()), false, 0};
  NormalisedColumn column = of_present(present, scaling);
  ValueColumn values(scores.size());
  std::size_t next = 0;
  for (std::size_t u = 0; u < scores.size(); ++u) {
    if (scores[u]) values[u] = column.values[next++];
  }
  column.values = std::move(values);
  return column;
}

bool depends_on_sample(const IndicatorScaling& scaling) {
  switch (scaling.normalisation) {
    case Normalisation::none:
    case Normalisation::target:
      return false;
    case Normalisation::min_max:
      return !scaling.lowest || !scaling.highest;
    default:
      return true;
  }
}

}  // namespace pondera::scoring
