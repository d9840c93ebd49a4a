// SPDX-License-Identifier: Apache-2.0
// A combination that does not let a strength make up for a weakness: values of the units on a few
// criteria in, how many of the others each unit beats out.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// The values of every unit on one criterion, with the criterion's weight.
struct WeighedCriterion {
  double weight = 0;
  std::vector<std::optional<ScoreValue>> values = {};  ///< one per unit
};

/// outranking(i, j) = share of the weight of the criteria on which unit i is better than unit j,
/// plus half of that on which they are equal or one of them has no value; the diagonal is 0.
///
/// Values are equal as in competition ranks (competition_rank.hpp). i and j are indifferent where
/// one value is missing, so outranking(i, j) + outranking(j, i) = 1 and the order of units does not
/// matter.
/// @param criteria each with as many values as there are units; weights ≥ 0, one above 0.
/// @return units × units.
/// Source: [oecd2008], section 6 (non-compensatory multi-criteria approach).
[[nodiscard]] std::vector<std::vector<double>> outranking(
    const std::vector<WeighedCriterion>& criteria);

/// The number of units that each one beats, less the number of those that beat it: i beats j where
/// outranking(i, j) > 1/2 by more than the rounding noise of the weights.
/// Checked by: tests/published/scoring-copeland.yaml.
[[nodiscard]] std::vector<int> copeland_scores(const std::vector<WeighedCriterion>& criteria);

/// The same from 0 (beaten by all the others) to 1 (beats them all), ties counting one half:
///
///     (m - 1 + score) / (2 (m - 1)),   1/2 where there is no other unit
[[nodiscard]] Rational copeland_value(int score, std::size_t units);

}  // namespace pondera::scoring
