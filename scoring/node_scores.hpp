// SPDX-License-Identifier: Apache-2.0
// The weighted sum over a hierarchy: weights and one unit's scores in, a value for every node out.
#pragma once

#include "core/rational.hpp"
#include "scoring/score_value.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// A weight as the panel gave it: exact where it is a fraction.
struct ScoreWeight {
  double weight = 0;
  std::optional<Rational> exact = {};
};

/// v_leaf = w · x,   v_node = Σ v_child in the children's order;   node 0 is the total.
///
/// A value is exact when all below it are and the fraction fits into 128 bits; nothing where a
/// score below is missing.
/// @param weights, scores one per leaf, in the hierarchy's order; weights finite, scores any.
/// @return one value per node, by NodeIndex.
[[nodiscard]] std::vector<std::optional<ScoreValue>> node_scores(
    const survey::Hierarchy& hierarchy,
    const std::vector<ScoreWeight>& weights,
    const std::vector<std::optional<ScoreValue>>& scores);

}  // namespace pondera::scoring
