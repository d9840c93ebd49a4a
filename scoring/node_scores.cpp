// SPDX-License-Identifier: Apache-2.0
#include "scoring/node_scores.hpp"

#include "core/assert.hpp"
#include "scoring/node_evaluation.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

namespace pondera::scoring {

namespace {

using ExactEvaluation = evaluation::Evaluation<evaluation::ExactNumbers>;

/// Units × leaves as leaves × units.
std::vector<ExactEvaluation::Cells> exact_cells(const UnitValues& scores, std::size_t leaves) {
  std::vector<ExactEvaluation::Cells> cells(leaves);
  for (auto& column : cells) column.reserve(scores.size());
  for (const auto& row : scores) {
    PONDERA_ASSERT(row.size() == leaves);
    for (std::size_t j = 0; j < leaves; ++j) cells[j].push_back(row[j]);
  }
  return cells;
}

}  // namespace

NodeScores node_scores(const survey::Hierarchy& hierarchy,
                       const std::vector<ScoreWeight>& weights,
                       const UnitValues& scores,
                       const ScoringMethod& method) {
  std::vector<ScoreValue> leaf_weights;
  leaf_weights.reserve(weights.size());
  for (const ScoreWeight& weight : weights) leaf_weights.push_back({weight.weight, weight.exact});
  const auto columns = ExactEvaluation(hierarchy, method)
                           .run(std::move(leaf_weights), exact_cells(scores, weights.size()));
  const std::vector<std::optional<ScoreValue>> nothing(columns.size());
  NodeScores result{UnitValues(scores.size(), nothing), UnitValues(scores.size(), nothing)};
  for (std::size_t node = 0; node < columns.size(); ++node) {
    for (std::size_t u = 0; u < scores.size(); ++u) {
      const auto& points = columns[node].points[u];
      PONDERA_ASSERT(!points || std::isfinite(points->value));
      result.points[u][node] = points;
      result.values[u][node] = columns[node].values[u];
    }
  }
  return result;
}

}  // namespace pondera::scoring
