// SPDX-License-Identifier: Apache-2.0
#include "weights/balanced_problem.hpp"

#include "core/assert.hpp"
#include "weights/log_least_squares.hpp"
#include "weights/row_geometric_mean.hpp"
#include "weights/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pondera::weights {

namespace {

void write_pair(SmallMatrix& b, int i, int j, double log_b) {
  b(i, j) = std::exp(log_b);
  b(j, i) = std::exp(-log_b);
}

/// Moves every gap to where λ is stationary for the present v and u; returns the largest |Δ ln b|.
double move_gaps(BalancedProblem& problem) {
  double largest = 0;
  for (BalancedProblem::Gap& gap : problem.gaps) {
    const int i = gap.first;
    const int j = gap.second;
    const double free_log =
        0.5 * std::log(problem.v(i) * problem.u(j) / (problem.v(j) * problem.u(i)));
    const double log_b = std::clamp(free_log, gap.lowest, gap.highest);
    largest = std::max(largest, std::abs(log_b - gap.log_b));
    gap.log_b = log_b;
    write_pair(problem.b, i, j, log_b);
  }
  return largest;
}

}  // namespace

BalancedProblem balanced_problem(const ComparisonMatrix& matrix,
                                 const Vector& x,
                                 std::optional<double> bound) {
  const int n = matrix.size();
  PONDERA_ASSERT(x.size() == n);
  BalancedProblem problem;
  problem.x = x;
  problem.b = SmallMatrix::Ones(n, n);
  problem.v = SmallVector::Constant(n, 1.0 / n);
  problem.u = problem.v;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (matrix.known(i, j)) {
        set_log_ratio(problem, i, j, matrix.log_ratio(i, j));
      } else {
        free_pair(problem, i, j, bound);
      }
    }
  }
  return problem;
}

BalancedProblem balanced_problem(const ComparisonMatrix& matrix, std::optional<double> bound) {
  if (matrix.complete()) return balanced_problem(matrix, row_log_means(matrix), bound);
  const Vector w = log_least_squares(matrix);
  const Vector x = w.unaryExpr([](double value) { return std::log(value); });
  return balanced_problem(matrix, x, bound);
}

double log_ratio(const BalancedProblem& problem, int i, int j) {
  return std::log(problem.b(i, j)) + (problem.x(i) - problem.x(j));
}

void set_log_ratio(BalancedProblem& problem, int i, int j, double log_ratio) {
  write_pair(problem.b, i, j, log_ratio - (problem.x(i) - problem.x(j)));
}

void move_log_ratio(
    BalancedProblem& problem, const Matrix& inverse, int i, int j, double log_ratio) {
  const double rise = log_ratio - pondera::weights::log_ratio(problem, i, j);
  set_log_ratio(problem, i, j, log_ratio);
  const SmallVector shift = rise * (inverse.col(i) - inverse.col(j));
  for (Eigen::Index k = 0; k < shift.size(); ++k) {
    problem.v(k) *= std::exp(shift(k));
    problem.u(k) *= std::exp(-shift(k));
  }
  for (BalancedProblem::Gap& gap : problem.gaps) {
    const double moved = gap.log_b + shift(gap.first) - shift(gap.second);
    gap.log_b = std::clamp(moved, gap.lowest, gap.highest);
    write_pair(problem.b, gap.first, gap.second, gap.log_b);
  }
}

void free_pair(BalancedProblem& problem, int i, int j, std::optional<double> bound) {
  PONDERA_ASSERT(!bound || *bound > 1);
  if (i > j) std::swap(i, j);
  constexpr double unbounded = std::numeric_limits<double>::infinity();
  const double implied = problem.x(i) - problem.x(j);
  const double reach = bound ? std::log(*bound) : unbounded;
  BalancedProblem::Gap gap{i, j, -reach - implied, reach - implied, 0};
  gap.log_b = std::clamp(0.0, gap.lowest, gap.highest);
  write_pair(problem.b, i, j, gap.log_b);
  problem.gaps.push_back(gap);
}

PerronBracket minimise(BalancedProblem& problem, const SweepOptions& options) {
  if (problem.gaps.empty()) {
    return perron_iteration(problem.b, problem.v, {.relative_bracket = options.tolerance});
  }
  PerronBracket bracket;
  SmallMatrix transposed = problem.b;
  for (int sweep = 1; sweep <= options.sweep_cap; ++sweep) {
    transposed = problem.b.transpose();
    bracket = perron_step(problem.b, problem.v);
    const PerronBracket left = perron_step(transposed, problem.u);
    bracket.iterations = sweep;
    if (!sound(bracket) || !sound(left)) return bracket;
    const double moved = move_gaps(problem);
    const bool closed = bracket.highest - bracket.lowest <= options.tolerance * bracket.highest;
    if (closed && moved <= options.tolerance) {
      bracket.converged = true;
      return bracket;
    }
  }
  return bracket;
}

SmallMatrix lambda_slopes(BalancedProblem& problem) {
  const SmallMatrix transposed = problem.b.transpose();
  (void)perron_iteration(transposed, problem.u);
  const SmallVector& u = problem.u;
  const SmallVector& v = problem.v;
  const SmallMatrix flow = u.asDiagonal() * problem.b * v.asDiagonal();
  const SmallMatrix slopes = (flow - flow.transpose()) / u.dot(v);
  return slopes;
}

Vector priorities(const BalancedProblem& problem) {
  const Vector log_v = problem.v.unaryExpr([](double value) { return std::log(value); });
  return softmax(problem.x + log_v);
}

Priority priority_of(const BalancedProblem& problem, const PerronBracket& bracket) {
  if (!sound(bracket)) return no_priority(static_cast<int>(problem.x.size()));
  Priority priority;
  priority.w = priorities(problem);
  priority.lambda_max = bracket.lambda;
  priority.iterations = bracket.iterations;
  priority.termination = bracket.converged ? Termination::converged : Termination::iteration_cap;
  if (priority.w.minCoeff() <= 0) priority.termination = Termination::not_finite;
  return priority;
}

Priority no_priority(int n) {
  Priority priority;
  priority.w = Vector::Constant(n, 1.0 / n);
  priority.termination = Termination::not_finite;
  return priority;
}

}  // namespace pondera::weights
