// SPDX-License-Identifier: Apache-2.0
#include "scoring/node_scores.hpp"

#include "core/assert.hpp"

#include <cmath>
#include <cstddef>

namespace pondera::scoring {

namespace {

ScoreValue leaf_score(const ScoreWeight& weight, const ScoreValue& score) {
  ScoreValue value;
  if (weight.exact && score.exact) value.exact = multiply(*weight.exact, *score.exact);
  value.value = value.exact ? value.exact->to_double() : weight.weight * score.value;
  return value;
}

std::optional<ScoreValue> sum_of_children(const survey::HierarchyNode& node,
                                          const std::vector<std::optional<ScoreValue>>& values) {
  ScoreValue sum{0, Rational(0)};
  for (const survey::NodeIndex child : node.children) {
    const std::optional<ScoreValue>& part = values[child];
    if (!part) return std::nullopt;
    sum.value += part->value;
    if (sum.exact) sum.exact = part->exact ? add(*sum.exact, *part->exact) : std::nullopt;
  }
  if (sum.exact) sum.value = sum.exact->to_double();
  return sum;
}

}  // namespace

std::vector<std::optional<ScoreValue>> node_scores(
    const survey::Hierarchy& hierarchy,
    const std::vector<ScoreWeight>& weights,
    const std::vector<std::optional<ScoreValue>>& scores) {
  const auto& nodes = hierarchy.nodes();
  std::vector<std::optional<ScoreValue>> values(nodes.size());
  PONDERA_ASSERT(weights.size() == scores.size());
  std::size_t leaf = scores.size();
  for (std::size_t i = nodes.size(); i-- > 0;) {  // children stand after their parent
    if (nodes[i].is_leaf()) {
      PONDERA_ASSERT(leaf > 0);
      --leaf;
      if (scores[leaf]) values[i] = leaf_score(weights[leaf], *scores[leaf]);
    } else {
      values[i] = sum_of_children(nodes[i], values);
    }
    PONDERA_ASSERT(!values[i] || std::isfinite(values[i]->value));
  }
  PONDERA_ASSERT(leaf == 0);
  return values;
}

}  // namespace pondera::scoring
