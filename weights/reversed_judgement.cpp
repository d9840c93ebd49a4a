// SPDX-License-Identifier: Apache-2.0
#include "weights/reversed_judgement.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/laplacian_inverse.hpp"
#include "weights/log_least_squares.hpp"
#include "weights/single_revision.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::weights {

namespace {

// A judgement of "equal" has the logarithm 0 to rounding; so has a difference of tied priorities.
constexpr double log_ratio_tie = 1e-9;
// ln 2 as computed from a ratio may fall short of ln 2 as computed here.
const double weakest_suspect = std::log(2.0) - 1e-12;

bool suspicious(const Flip& flip, const FlipOptions& options) {
  if (!flip.against_order || std::abs(flip.log_ratio) < weakest_suspect) return false;
  const bool accepted =
      flip.cr_before > options.cr_threshold && flip.cr_after <= options.cr_threshold;
  return accepted || (flip.cr_before > 0 && flip.cr_after <= flip.cr_before / 2);
}

}  // namespace

std::vector<Flip> flips(const ComparisonMatrix& matrix, const FlipOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  PONDERA_ASSERT(options.random_index > 0 && options.cr_threshold > 0);
  const int n = matrix.size();
  BalancedProblem solved = balanced_problem(matrix, options.bound);
  const PerronBracket before = minimise(solved);
  if (!before.converged) return {};
  const double cr_before = consistency_ratio(before.lambda, n, options.random_index);
  const Vector w = log_least_squares(matrix);
  const Matrix inverse = laplacian_inverse(matrix);
  std::vector<Flip> found;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (!matrix.known(i, j) || std::abs(matrix.log_ratio(i, j)) <= log_ratio_tie) continue;
      const double judged = matrix.log_ratio(i, j);
      BalancedProblem turned = solved;
      move_log_ratio(turned, inverse, i, j, -judged);
      const PerronBracket after = minimise(turned);
      if (!after.converged) continue;
      const double cr_after = consistency_ratio(after.lambda, n, options.random_index);
      const double implied = std::log(w(i)) - std::log(w(j));
      // A tie may be the turned judgement's own doing: it pulls both priorities together.
      const bool against = std::abs(implied) <= log_ratio_tie || (judged > 0) != (implied > 0);
      Flip flip{i, j, judged, after.lambda, cr_before, cr_after, against, false};
      flip.suspect = suspicious(flip, options);
      found.push_back(flip);
    }
  }
  std::ranges::stable_sort(found, {},
                           [](const Flip& flip) { return comparable_lambda(flip.lambda); });
  return found;
}

std::vector<Flip> reversed_judgements(const ComparisonMatrix& matrix, const FlipOptions& options) {
  std::vector<Flip> found = flips(matrix, options);
  std::erase_if(found, [](const Flip& flip) { return !flip.suspect; });
  return found;
}

}  // namespace pondera::weights
