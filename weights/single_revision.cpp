// SPDX-License-Identifier: Apache-2.0
#include "weights/single_revision.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/ladder.hpp"
#include "weights/lambda_gradient.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace pondera::weights {

namespace {

/// λ is known to about 1e-12 for 15 items, so 1e-10 is out of reach of rounding.
constexpr double lambda_grid = 1e-10;

/// An answer as given differs from itself read back by rounding of its logarithm only.
constexpr double same_answer = 1e-12;

// Derivatives come from vectors good to about 1e-11, times at most 2 ln 9.
constexpr double tangent_margin = 1e-8;

struct Candidate {
  SingleRevision revision;
  Vector w;  ///< filled for the best only
};

/// Whether `found` is to be preferred; pairs and codes come in order, so a full tie keeps the
/// first.
bool better(const SingleRevision& found, const SingleRevision& best) {
  const auto key = [](const SingleRevision& revision) {
    // Steps on a grid of their own: ladder positions carry rounding errors as well.
    return std::tuple(comparable_lambda(revision.lambda), std::round(revision.steps / 1e-9));
  };
  return key(found) < key(best);
}

/// λ with the judgement at `log_ratio`; warm-starts from `problem` and leaves it solved.
PerronBracket solved_with(
    BalancedProblem& problem, int i, int j, double log_ratio, double enough_above) {
  set_log_ratio(problem, i, j, log_ratio);
  if (!problem.gaps.empty()) return minimise(problem);
  return perron_iteration(problem.b, problem.v, {.enough_above = enough_above});
}

/// The best of all answers to one pair, if better than `best`, replaces it. An answer is skipped
/// when its tangent λ + ∂λ/∂ln a_ij Δ ln a_ij, below which the convex λ cannot fall, is no better.
void try_answers(const ComparisonMatrix& matrix,
                 const BalancedProblem& solved,
                 int strongest,
                 const PairGradient& pair,
                 Candidate& best) {
  const int i = pair.first;
  const int j = pair.second;
  const double judged = matrix.log_ratio(i, j);
  BalancedProblem problem = solved;
  for (int code = -strongest; code <= strongest; ++code) {
    if (code == 0 || code == -1) continue;
    const double log_ratio = log_ratio_of_code(code);
    if (std::abs(log_ratio - judged) <= same_answer) continue;
    const double hopeless = best.revision.lambda + 2 * lambda_grid;
    const double tangent =
        best.revision.lambda_before + pair.gradient * (log_ratio - judged) - tangent_margin;
    if (tangent > hopeless) continue;
    const PerronBracket bracket = solved_with(problem, i, j, log_ratio, hopeless);
    if (!bracket.converged) continue;
    SingleRevision found = best.revision;
    found.first = i;
    found.second = j;
    found.code = code;
    found.lambda = bracket.lambda;
    found.steps = ladder_steps(judged, log_ratio);
    if (better(found, best.revision)) best = {found, priorities(problem)};
  }
}

/// -1, 0 or 1: how the priorities of two items compare.
int side(const Vector& w, int i, int j) {
  // Rounding noise of 1e-16 must not create an order.
  constexpr double tie_tolerance = 1e-9;
  const double gap = w(i) - w(j);
  if (std::abs(gap) <= tie_tolerance * w.maxCoeff()) return 0;
  return gap > 0 ? 1 : -1;
}

bool same_order(const Vector& before, const Vector& after) {
  const auto n = static_cast<int>(before.size());
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (side(before, i, j) != side(after, i, j)) return false;
    }
  }
  return true;
}

}  // namespace

double comparable_lambda(double lambda) {
  return std::round(lambda / lambda_grid);
}

std::optional<SingleRevision> best_single_revision(
    const ComparisonMatrix& matrix,
    const RevisionOptions& options,
    const std::vector<std::pair<int, int>>& but_not) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1 && options.strongest >= 1);
  BalancedProblem solved = balanced_problem(matrix, options.bound);
  const PerronBracket before = minimise(solved);
  if (!before.converged) return std::nullopt;
  Candidate best;
  best.revision.lambda_before = before.lambda;
  best.revision.lambda = before.lambda;
  best.w = priorities(solved);
  const Vector w_before = best.w;
  // Steepest first, so that the others are soon hopeless.
  for (const PairGradient& pair : steepest_first(matrix, solved)) {
    if (std::ranges::count(but_not, std::pair(pair.first, pair.second)) > 0) continue;
    try_answers(matrix, solved, options.strongest, pair, best);
  }
  if (comparable_lambda(best.revision.lambda) >= comparable_lambda(before.lambda)) {
    return std::nullopt;
  }
  best.revision.order_changes = !same_order(w_before, best.w);
  return best.revision;
}

}  // namespace pondera::weights
