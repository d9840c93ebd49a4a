// SPDX-License-Identifier: Apache-2.0
// What every node of a hierarchy comes to: weights and the units' normalised scores in, values and
// points of every node out, exact where they can be.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"
#include "scoring/scoring_method.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// A weight as the panel gave it: exact where it is a fraction.
struct ScoreWeight {
  double weight = 0;
  std::optional<Rational> exact = {};
};

/// One row per unit, in the order of the score table.
using UnitValues = std::vector<std::vector<std::optional<ScoreValue>>>;

/// Of every unit and node: units × nodes, by NodeIndex; node 0 is the goal.
struct NodeScores {
  UnitValues values;  ///< on the node's own scale: that of its indicators
  UnitValues points;  ///< weight of the node · value; that of node 0 is the total
};

/// From the leaves up, W being the sum of the weights of the leaves below a node:
///
///     value(leaf) = x
///     value(node) = mean of the children's values, weighted by their W (weighted_mean.hpp), or how
///                   many of the other units the unit beats on them (copeland.hpp)
///     points      = W · value
///
/// Where a node's combination is arithmetic, its points are the sum of its children's, in their
/// order: with arithmetic throughout, all points are plain weighted sums of scores.
///
/// A missing score leaves every node above without a value; with MissingPolicy::renormalise, a
/// group is the mean over the children that have a value, as long as the weight of the leaves that
/// have a score is at least `least_coverage` of its own (renormalise); its points are then W ·
/// mean. A group without any weight has 0 points and no value.
/// @param weights one per leaf, finite and ≥ 0.
/// @param scores units × leaves; ≥ 0 below a geometric or harmonic mean.
[[nodiscard]] NodeScores node_scores(const survey::Hierarchy& hierarchy,
                                     const std::vector<ScoreWeight>& weights,
                                     const UnitValues& scores,
                                     const ScoringMethod& method = {});

}  // namespace pondera::scoring
