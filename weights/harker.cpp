// SPDX-License-Identifier: Apache-2.0
#include "weights/harker.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"

namespace pondera::weights {

namespace {

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
  BalancedProblem problem = balanced_problem(matrix);
  if (!problem.b.allFinite()) return no_priority(matrix.size());
  const PerronBracket bracket = perron_iteration(
      harker_matrix(problem), problem.v,
      {.relative_bracket = options.relative_bracket, .iteration_cap = options.iteration_cap});
  return priority_of(problem, bracket);
}

}  // namespace pondera::weights
