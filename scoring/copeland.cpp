// SPDX-License-Identifier: Apache-2.0
#include "scoring/copeland.hpp"

#include "core/assert.hpp"
#include "scoring/competition_rank.hpp"

#include <cstddef>

namespace pondera::scoring {

namespace {

/// Of all the weight: what sums of a few dozen weights are off by, so that halves are halves.
constexpr double half_noise = 1e-12;

/// The rank of each unit on each criterion; 0 where it has no value. Criteria × units.
std::vector<std::vector<int>> places_of(const std::vector<WeighedCriterion>& criteria) {
  std::vector<std::vector<int>> places;
  places.reserve(criteria.size());
  for (const WeighedCriterion& criterion : criteria) {
    std::vector<ScoreValue> present;
    for (const auto& value : criterion.values) {
      if (value) present.push_back(*value);
    }
    const std::vector<int> ranks = competition_ranks(present);
    std::vector<int>& row = places.emplace_back();
    std::size_t next = 0;
    for (const auto& value : criterion.values) row.push_back(value ? ranks[next++] : 0);
  }
  return places;
}

/// Weight on which i is better than j, less that on which j is better.
double advantage(const std::vector<WeighedCriterion>& criteria,
                 const std::vector<std::vector<int>>& places,
                 std::size_t i,
                 std::size_t j) {
  double sum = 0;
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    const int of_i = places[c][i];
    const int of_j = places[c][j];
    if (of_i == 0 || of_j == 0 || of_i == of_j) continue;
    sum += of_i < of_j ? criteria[c].weight : -criteria[c].weight;
  }
  return sum;
}

double all_weight(const std::vector<WeighedCriterion>& criteria) {
  double sum = 0;
  for (const WeighedCriterion& criterion : criteria) sum += criterion.weight;
  PONDERA_ASSERT(sum > 0);
  return sum;
}

}  // namespace

std::vector<std::vector<double>> outranking(const std::vector<WeighedCriterion>& criteria) {
  const std::vector<std::vector<int>> places = places_of(criteria);
  const double weight = all_weight(criteria);
  const std::size_t units = criteria.front().values.size();
  std::vector<std::vector<double>> shares(units, std::vector<double>(units, 0));
  for (std::size_t i = 0; i < units; ++i) {
    for (std::size_t j = 0; j < units; ++j) {
      if (i != j) shares[i][j] = (1 + advantage(criteria, places, i, j) / weight) / 2;
    }
  }
  return shares;
}

std::vector<int> copeland_scores(const std::vector<WeighedCriterion>& criteria) {
  const std::vector<std::vector<int>> places = places_of(criteria);
  const double noise = half_noise * all_weight(criteria);
  std::vector<int> scores(criteria.front().values.size(), 0);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (std::size_t j = i + 1; j < scores.size(); ++j) {
      const double ahead = advantage(criteria, places, i, j);
      const int sign = (ahead > noise ? 1 : 0) - (ahead < -noise ? 1 : 0);
      scores[i] += sign;
      scores[j] -= sign;
    }
  }
  return scores;
}

Rational copeland_value(int score, std::size_t units) {
  PONDERA_ASSERT(units > 0);
  if (units == 1) return *Rational::make(1, 2);
  const auto others = static_cast<Int128>(units) - 1;
  return *Rational::make(others + score, 2 * others);
}

}  // namespace pondera::scoring
