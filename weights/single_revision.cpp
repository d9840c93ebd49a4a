// SPDX-License-Identifier: Apache-2.0
#include "weights/single_revision.hpp"

#include "core/assert.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/ladder.hpp"
#include "weights/lambda_gradient.hpp"
#include "weights/laplacian_inverse.hpp"
#include "weights/priority_order.hpp"

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

/// Whether `found` is to be preferred. Pairs come by their slopes and codes by bisection, so the
/// order of a tie is part of the key.
bool better(const SingleRevision& found, const SingleRevision& best) {
  const auto key = [](const SingleRevision& revision) {
    return std::tuple(comparable_lambda(revision.lambda), comparable_steps(revision.steps),
                      revision.first, revision.second, revision.code);
  };
  return key(found) < key(best);
}

/// What a search over the answers to one pair knows.
class AnswerSearch {
 public:
  AnswerSearch(const ComparisonMatrix& matrix, const BalancedProblem& solved, int strongest)
      : matrix_(matrix),
        solved_(solved),
        inverse_(laplacian_inverse(matrix)),
        codes_(scale_codes(strongest)) {
    for (const int code : codes_) log_ratios_.push_back(log_ratio_of_code(code));
  }

  /// Replaces `best` by the best answer to the pair, if better. λ is convex in ln a_ij, also after
  /// minimising over missing pairs, so bisection by its slope meets the best answer, and a tangent
  /// that stays above the best λ so far ends it.
  void improve(const PairGradient& pair, Candidate& best) const {
    const double judged = matrix_.log_ratio(pair.first, pair.second);
    const auto count = static_cast<int>(codes_.size());
    int low = -1;  // answers up to low slope downwards, from high on upwards
    int high = count;
    double slope = pair.gradient;
    double lambda = best.revision.lambda_before;
    double at = judged;
    BalancedProblem problem = solved_;
    for (int middle = 0; high - low > 1;) {
      (slope > 0 ? high : low) = narrowed(low, high, at, slope > 0);
      if (high - low <= 1) return;
      const double far_end = log_ratios_[slot(slope > 0 ? low + 1 : high - 1)];
      const double lowest = lambda + slope * (far_end - at) - tangent_margin;
      if (lowest > best.revision.lambda + 2 * lambda_grid) return;
      middle = low + (high - low) / 2;
      at = log_ratios_[slot(middle)];
      move_log_ratio(problem, inverse_, pair.first, pair.second, at);
      const PerronBracket bracket = minimise(problem);
      if (!bracket.converged) return;
      lambda = bracket.lambda;
      slope = lambda_slopes(problem)(pair.first, pair.second);
      (slope > 0 ? high : low) = middle;
      consider(pair, middle, problem, lambda, best);
    }
  }

 private:
  static std::size_t slot(int index) { return static_cast<std::size_t>(index); }

  /// The bound that a slope at ratio `at` moves: no answer at or beyond `at` is of use.
  [[nodiscard]] int narrowed(int low, int high, double at, bool upwards) const {
    if (upwards) {
      const auto first = std::ranges::lower_bound(log_ratios_, at - same_answer);
      return std::min(high, static_cast<int>(first - log_ratios_.begin()));
    }
    const auto beyond = std::ranges::upper_bound(log_ratios_, at + same_answer);
    return std::max(low, static_cast<int>(beyond - log_ratios_.begin()) - 1);
  }

  void consider(const PairGradient& pair,
                int index,
                const BalancedProblem& problem,
                double lambda,
                Candidate& best) const {
    const double judged = matrix_.log_ratio(pair.first, pair.second);
    if (std::abs(log_ratios_[slot(index)] - judged) <= same_answer) return;
    SingleRevision found = best.revision;
    found.first = pair.first;
    found.second = pair.second;
    found.code = codes_[slot(index)];
    found.lambda = lambda;
    found.steps = ladder_steps(judged, log_ratios_[slot(index)]);
    if (better(found, best.revision)) best = {found, priorities(problem)};
  }

  const ComparisonMatrix& matrix_;
  const BalancedProblem& solved_;
  Matrix inverse_;
  std::vector<int> codes_;          // ascending
  std::vector<double> log_ratios_;  // of them
};

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
  if (comparable_lambda(before.lambda) <= comparable_lambda(matrix.size())) return std::nullopt;
  // Steepest first, so that the others are soon hopeless.
  const auto pairs = steepest_first(matrix, solved);
  const AnswerSearch search(matrix, solved, options.strongest);
  for (const PairGradient& pair : pairs) {
    if (std::ranges::count(but_not, std::pair(pair.first, pair.second)) > 0) continue;
    search.improve(pair, best);
  }
  if (comparable_lambda(best.revision.lambda) >= comparable_lambda(before.lambda)) {
    return std::nullopt;
  }
  best.revision.order_changes =
      !same_order({w_before.data(), static_cast<std::size_t>(w_before.size())},
                  {best.w.data(), static_cast<std::size_t>(best.w.size())});
  return best.revision;
}

}  // namespace pondera::weights
