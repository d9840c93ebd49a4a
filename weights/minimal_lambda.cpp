// SPDX-License-Identifier: Apache-2.0
#include "weights/minimal_lambda.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"

namespace pondera::weights {

namespace {

MinimalLambda not_finite(const ComparisonMatrix& matrix) {
  return {no_priority(matrix.size()), matrix, {}};
}

/// The known pairs of `matrix` and the gaps of `problem`.
ComparisonMatrix filled(const ComparisonMatrix& matrix, const BalancedProblem& problem) {
  ComparisonMatrix completed = matrix;
  for (const BalancedProblem::Gap& gap : problem.gaps) {
    const double implied = problem.x(gap.first) - problem.x(gap.second);
    completed = completed.with(gap.first, gap.second, gap.log_b + implied);
  }
  return completed;
}

std::vector<std::pair<int, int>> held_by_bound(const BalancedProblem& problem) {
  std::vector<std::pair<int, int>> held;
  for (const BalancedProblem::Gap& gap : problem.gaps) {
    // Clipping gives the bound itself, so equality is exact.
    if (gap.log_b <= gap.lowest || gap.log_b >= gap.highest) {
      held.emplace_back(gap.first, gap.second);
    }
  }
  return held;
}

}  // namespace

MinimalLambda minimal_lambda(const ComparisonMatrix& matrix, const CompletionOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  if (matrix.complete()) return {principal_priority(matrix), matrix, {}};
  BalancedProblem problem = balanced_problem(matrix, options.bound);
  if (!problem.b.allFinite() || problem.b.minCoeff() <= 0) return not_finite(matrix);

  const PerronBracket swept =
      minimise(problem, {.tolerance = options.tolerance, .sweep_cap = options.sweep_cap});
  if (!sound(swept)) return not_finite(matrix);
  MinimalLambda result{Priority{}, filled(matrix, problem), held_by_bound(problem)};
  // λ of the completion that is handed out, not of the step before it.
  PerronBracket last = perron_iteration(problem.b, problem.v);
  if (!sound(last)) return not_finite(matrix);
  last.iterations = swept.iterations;
  last.converged = last.converged && swept.converged;
  result.priority = priority_of(problem, last);
  return result;
}

}  // namespace pondera::weights
