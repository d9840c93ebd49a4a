// SPDX-License-Identifier: Apache-2.0
#include "scoring/scoring_method.hpp"

namespace pondera::scoring {

const std::vector<ChoiceRow<Normalisation>>& normalisation_rows() {
  static const std::vector<ChoiceRow<Normalisation>> rows = {
      {Normalisation::none, "none", "as they are"},
      {Normalisation::min_max, "min-max", "from 0 at the lowest to 1 at the highest"},
      {Normalisation::z_score, "z-score", "distance from the mean in standard deviations"},
      {Normalisation::target, "target", "share of a target, at most 1"},
      {Normalisation::rank, "rank", "from 0 for the last to 1 for the first"},
      {Normalisation::maximum, "maximum", "share of the best"},
      {Normalisation::sum, "sum", "share of the sum of all units"}};
  return rows;
}

const std::vector<ChoiceRow<Direction>>& direction_rows() {
  static const std::vector<ChoiceRow<Direction>> rows = {
      {Direction::benefit, "benefit", "more is better"},
      {Direction::cost, "cost", "less is better"}};
  return rows;
}

const std::vector<ChoiceRow<Combination>>& combination_rows() {
  static const std::vector<ChoiceRow<Combination>> rows = {
      {Combination::arithmetic, "arithmetic", "weighted sum"},
      {Combination::geometric, "geometric", "weighted geometric mean"},
      {Combination::harmonic, "harmonic", "weighted harmonic mean"},
      {Combination::copeland, "copeland", "share of the other units that a unit beats"}};
  return rows;
}

const std::vector<ChoiceRow<MissingPolicy>>& missing_policy_rows() {
  static const std::vector<ChoiceRow<MissingPolicy>> rows = {
      {MissingPolicy::fail, "fail", "not allowed"},
      {MissingPolicy::zero, "zero", "count as 0"},
      {MissingPolicy::renormalise, "renormalise", "their weight goes to the others of their group"},
      {MissingPolicy::mean, "mean", "the mean of the units that have one"},
      {MissingPolicy::bounds, "bounds", "once the worst, once the best that is possible"}};
  return rows;
}

}  // namespace pondera::scoring
