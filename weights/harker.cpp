// SPDX-License-Identifier: Apache-2.0
#include "weights/harker.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/softmax.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

Priority not_finite(int n) {
  Priority priority;
  priority.w = Vector::Constant(n, 1.0 / n);
  priority.termination = Termination::not_finite;
  return priority;
}

/// Harker's matrix of a balanced one: a missing pair moves from off the diagonal onto it.
SmallMatrix harker_matrix(const BalancedProblem& problem) {
  SmallMatrix b = problem.b;
  for (const BalancedProblem::Gap& gap : problem.gaps) {
    b(gap.first, gap.second) = 0;
    b(gap.second, gap.first) = 0;
    b(gap.first, gap.first) += 1;
    b(gap.second, gap.second) += 1;
  }
  return b;
}

}  // namespace

Priority harker_priority(const ComparisonMatrix& matrix, const PowerOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  if (matrix.complete()) return principal_priority(matrix, options);
  const Vector fitted = log_least_squares(matrix);
  if (!fitted.allFinite() || fitted.minCoeff() <= 0) return not_finite(matrix.size());
  const Vector x = fitted.unaryExpr([](double value) { return std::log(value); });
  BalancedProblem problem = balanced_problem(matrix, x);
  if (!problem.b.allFinite()) return not_finite(matrix.size());
  const PerronBracket bracket = perron_iteration(
      harker_matrix(problem), problem.v,
      {.relative_bracket = options.relative_bracket, .iteration_cap = options.iteration_cap});
  if (!sound(bracket)) return not_finite(matrix.size());
  Priority priority;
  const Vector log_v = problem.v.unaryExpr([](double value) { return std::log(value); });
  priority.w = softmax(x + log_v);
  priority.lambda_max = bracket.lambda;
  priority.iterations = bracket.iterations;
  priority.termination = bracket.converged ? Termination::converged : Termination::iteration_cap;
  if (priority.w.minCoeff() <= 0) priority.termination = Termination::not_finite;
  return priority;
}

}  // namespace pondera::weights
