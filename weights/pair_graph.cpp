// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_graph.hpp"

#include "core/assert.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/comparison_matrix.hpp"
#include "weights/effective_resistance.hpp"
#include "weights/laplacian_inverse.hpp"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace pondera::weights {

namespace {

// Resistances that differ by rounding only are the same: they are of the order of 1.
constexpr double same_resistance = 1e-10;

/// The pairs as judgements that all say "equal".
ComparisonMatrix unanswered_matrix(int n, const std::vector<ItemPair>& pairs) {
  std::vector<Comparison> comparisons;
  for (const auto& [first, second] : pairs) {
    PONDERA_ASSERT(0 <= first && first < second && second < n);
    comparisons.push_back({first, second, 0});
  }
  return ComparisonMatrix::make(n, comparisons).value();
}

/// Pairs on the way from `start` to the item that is farthest from it; every item is reached.
int farthest_distance(const Matrix& laplacian, Eigen::Index start) {
  const Eigen::Index n = laplacian.rows();
  std::vector<int> distance(static_cast<std::size_t>(n), -1);
  std::vector<Eigen::Index> reached = {start};
  distance[static_cast<std::size_t>(start)] = 0;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (Eigen::Index other = 0; other < n; ++other) {
      int& way = distance[static_cast<std::size_t>(other)];
      if (way >= 0 || laplacian(reached[next], other) == 0) continue;
      way = distance[static_cast<std::size_t>(reached[next])] + 1;
      reached.push_back(other);
    }
  }
  return *std::ranges::max_element(distance);
}

}  // namespace

std::vector<ItemPair> all_pairs(int n) {
  std::vector<ItemPair> pairs;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) pairs.push_back({i, j});
  }
  return pairs;
}

bool connects(int n, const std::vector<ItemPair>& pairs) {
  return connected_parts(unanswered_matrix(n, pairs)).size() == 1;
}

Matrix graph_laplacian(int n, const std::vector<ItemPair>& pairs) {
  return regular_laplacian(unanswered_matrix(n, pairs)) - Matrix::Constant(n, n, 1.0 / n);
}

Matrix graph_inverse(int n, const std::vector<ItemPair>& pairs) {
  return laplacian_inverse(unanswered_matrix(n, pairs));
}

std::optional<GraphCriteria> graph_criteria(int n, const std::vector<ItemPair>& pairs) {
  const ComparisonMatrix matrix = unanswered_matrix(n, pairs);
  if (connected_parts(matrix).size() > 1) return std::nullopt;
  const Matrix laplacian = graph_laplacian(n, pairs);
  GraphCriteria criteria;
  criteria.pairs = static_cast<int>(pairs.size());
  criteria.resistance = effective_resistance(matrix);
  if (n == 1) return criteria;
  const Eigen::SelfAdjointEigenSolver<Matrix> solver(laplacian, Eigen::EigenvaluesOnly);
  const Vector positive = solver.eigenvalues().tail(n - 1);
  // The number is whole; the product of eigenvalues is it up to rounding.
  criteria.spanning_trees = std::round(positive.prod() / n);
  criteria.trace_inverse = positive.cwiseInverse().sum();
  criteria.lambda2 = positive(0);
  for (Eigen::Index item = 0; item < n; ++item) {
    criteria.diameter = std::max(criteria.diameter, farthest_distance(laplacian, item));
  }
  criteria.fewest = static_cast<int>(std::lround(laplacian.diagonal().minCoeff()));
  criteria.most = static_cast<int>(std::lround(laplacian.diagonal().maxCoeff()));
  return criteria;
}

double expected_error(int n, const GraphCriteria& criteria, double noise) {
  PONDERA_ASSERT(n >= 1 && noise >= 0);
  return noise * std::sqrt(criteria.trace_inverse / n);
}

std::optional<ItemPair> next_pair(int n, const std::vector<ItemPair>& pairs) {
  const Matrix resistance = effective_resistance(unanswered_matrix(n, pairs));
  std::optional<ItemPair> best;
  for (const ItemPair& pair : all_pairs(n)) {
    if (std::ranges::find(pairs, pair) != pairs.end()) continue;
    const bool is_better = !best || resistance(pair.first, pair.second) >
                                        resistance(best->first, best->second) + same_resistance;
    if (is_better) best = pair;
  }
  return best;
}

}  // namespace pondera::weights
