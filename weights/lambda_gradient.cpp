// SPDX-License-Identifier: Apache-2.0
#include "weights/lambda_gradient.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace pondera::weights {

std::vector<PairGradient> steepest_first(const ComparisonMatrix& matrix, BalancedProblem& solved) {
  const SmallMatrix slopes = lambda_slopes(solved);
  std::vector<PairGradient> gradients;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (matrix.known(i, j)) gradients.push_back({i, j, slopes(i, j)});
    }
  }
  // Rounding must not decide between derivatives of the same size.
  constexpr double grid = 1e-10;
  std::ranges::stable_sort(gradients, std::ranges::greater{}, [](const PairGradient& pair) {
    return std::round(std::abs(pair.gradient) / grid);
  });
  return gradients;
}

std::vector<PairGradient> lambda_gradient(const ComparisonMatrix& matrix,
                                          std::optional<double> bound) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  BalancedProblem problem = balanced_problem(matrix, bound);
  if (!minimise(problem).converged) return {};
  return steepest_first(matrix, problem);
}

}  // namespace pondera::weights
