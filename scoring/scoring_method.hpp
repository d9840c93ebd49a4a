// SPDX-License-Identifier: Apache-2.0
// How scores become totals: the normalisation of each indicator, the combination at each node, and
// what stands in for a score that is missing.
#pragma once

#include "core/rational.hpp"

#include <optional>
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

struct ScoringMethod {
  std::vector<IndicatorScaling> scaling = {};  ///< one per leaf, in their order; or none: no change
  std::vector<Combination> combination = {};   ///< one per node, by NodeIndex; or none: arithmetic
  MissingPolicy missing = MissingPolicy::fail;
  double least_coverage = 0.5;     ///< renormalise: share of the weight that must be there, 0 … 1
  bool normalise_weights = false;  ///< weights divided by their sum, so that the goal's is 1
};

}  // namespace pondera::scoring
