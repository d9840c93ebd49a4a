// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_model.hpp"

namespace pondera::scoring {

Result<ScoreModel> score_model(const survey::Hierarchy& /*hierarchy*/,
                               const ScoreTable& table,
                               const ScoringMethod& method) {
  ScoreModel model{{}, method};
  model.scores.reserve(table.scores.size());
  for (const auto& row : table.scores) {
    auto& values = model.scores.emplace_back();
    values.reserve(row.size());
    for (const std::optional<Rational>& score : row) {
      values.push_back(score ? std::optional<ScoreValue>({score->to_double(), *score})
                             : std::nullopt);
    }
  }
  return model;
}

UnitValues node_points(const survey::Hierarchy& hierarchy,
                       const ScoreModel& model,
                       const std::vector<ScoreWeight>& weights) {
  return node_scores(hierarchy, weights, model.scores, model.method).points;
}

}  // namespace pondera::scoring
