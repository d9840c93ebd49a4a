// SPDX-License-Identifier: Apache-2.0
// How scores become totals: the normalisation of each indicator, the combination at each node, and
// what stands in for a score that is missing.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// What brings an indicator to a common scale; formulas in docs/scoring.md.
enum class Normalisation { none, min_max, z_score, target, rank, maximum, sum };

/// Whether more of an indicator is better (benefit) or less (cost).
enum class Direction { benefit, cost };

/// Of one indicator.
struct IndicatorScaling {
  Normalisation normalisation = Normalisation::none;
  Direction direction = Direction::benefit;
  std::optional<Rational> lowest = {};   ///< min_max: fixed bounds; nothing: those of the sample
  std::optional<Rational> highest = {};  ///< above `lowest`
  std::optional<Rational> target = {};   ///< target: the value that counts as 1
};

/// How the children of a node make its value; shares are their weights over the sum of these.
enum class Combination { arithmetic, geometric, harmonic, copeland };

/// What is done about a missing score.
enum class MissingPolicy { fail, zero, renormalise, mean, bounds };

/// A choice with its name in studies and results, and what it does in plain words.
template <class Choice>
struct ChoiceRow {
  Choice choice;
  std::string_view name;
  std::string_view words;
};

[[nodiscard]] const std::vector<ChoiceRow<Normalisation>>& normalisation_rows();
[[nodiscard]] const std::vector<ChoiceRow<Direction>>& direction_rows();
[[nodiscard]] const std::vector<ChoiceRow<Combination>>& combination_rows();
[[nodiscard]] const std::vector<ChoiceRow<MissingPolicy>>& missing_policy_rows();

template <class Choice>
[[nodiscard]] const ChoiceRow<Choice>& row_of(const std::vector<ChoiceRow<Choice>>& rows,
                                              Choice choice) {
  for (const ChoiceRow<Choice>& row : rows) {
    if (row.choice == choice) return row;
  }
  return rows.front();  // not reached: every choice has its row
}

struct ScoringMethod {
  std::vector<IndicatorScaling> scaling = {};  ///< one per leaf, in their order; or none: no change
  std::vector<Combination> combination = {};   ///< one per node, by NodeIndex; or none: arithmetic
  MissingPolicy missing = MissingPolicy::fail;
  double least_coverage = 0.5;     ///< renormalise: share of the weight that must be there, 0 … 1
  bool normalise_weights = false;  ///< weights divided by their sum, so that the goal's is 1
};

}  // namespace pondera::scoring
