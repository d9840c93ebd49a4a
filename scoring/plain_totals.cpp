// SPDX-License-Identifier: Apache-2.0
#include "scoring/plain_totals.hpp"

#include "core/assert.hpp"
#include "scoring/node_evaluation.hpp"

#include <cstddef>

namespace pondera::scoring {

PlainColumns plain_columns(const ScoreModel& model, std::size_t leaves) {
  PlainColumns columns(leaves);
  for (auto& column : columns) column.reserve(model.scores.size());
  for (const auto& row : model.scores) {
    PONDERA_ASSERT(row.size() == leaves);
    for (std::size_t j = 0; j < leaves; ++j) {
      columns[j].push_back(row[j] ? std::optional<double>(row[j]->value) : std::nullopt);
    }
  }
  return columns;
}

std::vector<std::optional<double>> totals(const survey::Hierarchy& hierarchy,
                                          const ScoreModel& model,
                                          const std::vector<double>& weights) {
  return totals(hierarchy, plain_columns(model, weights.size()), model.method, weights);
}

std::vector<std::optional<double>> totals(const survey::Hierarchy& hierarchy,
                                          const PlainColumns& scores,
                                          const ScoringMethod& method,
                                          const std::vector<double>& weights) {
  const evaluation::Evaluation<evaluation::PlainNumbers> plain(hierarchy, method);
  return plain.run(weights, scores).front().points;
}

}  // namespace pondera::scoring
