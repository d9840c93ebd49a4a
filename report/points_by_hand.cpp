// SPDX-License-Identifier: Apache-2.0
#include "report/points_by_hand.hpp"

#include "core/number_text.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

using scoring::ScoreValue;
using scoring::ScoreWeight;

constexpr int most_digits = 12;

std::string weight_digits(const ScoreWeight& weight, int decimals) {
  return weight.exact ? weight.exact->fixed_text(decimals) : fixed_text(weight.weight, decimals);
}

/// Whole where it is a short decimal: then nothing is lost.
std::string score_digits(const ScoreValue& score, int decimals) {
  const std::string whole = number_text(score.value);
  const std::optional<Rational> read = parse_rational(whole);
  const bool is_short = whole.find('e') == whole.npos &&
                        (whole.find('.') == whole.npos ||
                         whole.size() - whole.find('.') - 1 <= std::size_t{most_digits});
  if (score.exact && read == score.exact && is_short) return whole;
  return score.text(decimals);
}

/// Product and sum of printed numbers; nothing where they have too many digits for a fraction.
std::optional<PointsSum> sum_of(const std::vector<ScoreWeight>& weights,
                                const std::vector<std::optional<ScoreValue>>& scores,
                                int decimals) {
  PointsSum result;
  Rational sum = 0;
  for (std::size_t j = 0; j < weights.size(); ++j) {
    if (!scores[j]) return std::nullopt;
    PointsLine line{score_digits(*scores[j], decimals), weight_digits(weights[j], decimals), ""};
    const auto score = parse_rational(line.score);
    const auto weight = parse_rational(line.weight);
    if (!score || !weight) return std::nullopt;
    const auto product = multiply(*score, *weight);
    if (!product) return std::nullopt;
    line.points = product->fixed_text(decimals);
    const auto points = parse_rational(line.points);
    const auto next = points ? add(sum, *points) : std::nullopt;
    if (!next) return std::nullopt;
    sum = *next;
    result.lines.push_back(std::move(line));
  }
  result.sum = sum.fixed_text(decimals);
  return result;
}

PointsByHand with_decimals(const std::vector<ScoreWeight>& weights,
                           const scoring::UnitValues& scores,
                           const std::vector<std::optional<ScoreValue>>& totals,
                           int of_totals,
                           int decimals) {
  PointsByHand by_hand{decimals, {}, true};
  for (std::size_t unit = 0; unit < scores.size(); ++unit) {
    auto& sum = by_hand.units.emplace_back();
    if (!totals[unit]) continue;
    sum = sum_of(weights, scores[unit], decimals);
    if (!sum) continue;
    const auto value = parse_rational(sum->sum);
    if (!value || value->fixed_text(of_totals) != totals[unit]->text(of_totals)) {
      by_hand.holds = false;
    }
  }
  return by_hand;
}

}  // namespace

PointsByHand points_by_hand(const std::vector<ScoreWeight>& weights,
                            const scoring::UnitValues& scores,
                            const std::vector<std::optional<ScoreValue>>& totals,
                            int decimals) {
  PointsByHand by_hand;
  for (int digits = std::min(decimals + 2, most_digits); digits <= most_digits; ++digits) {
    by_hand = with_decimals(weights, scores, totals, decimals, digits);
    if (by_hand.holds) break;
  }
  return by_hand;
}

}  // namespace pondera::report
