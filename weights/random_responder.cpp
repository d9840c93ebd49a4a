// SPDX-License-Identifier: Apache-2.0
#include "weights/random_responder.hpp"

#include "core/assert.hpp"
#include "core/random_stream.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/random_filling.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

// Two consistent matrices differ in λ by rounding, about 1e-12; a tie must count as one.
constexpr double lambda_tie = 1e-9;
// λ of the sweeps has to be right to the tolerance of ties, no further.
constexpr SweepOptions responder_sweeps{.tolerance = 1e-11, .sweep_cap = 100'000};

/// Whether the filling of one stream has λ ≤ limit.
bool as_consistent(const RandomFilling& filling, const RandomStream& stream, double limit) {
  BalancedProblem problem = filling.drawn(stream);
  if (!problem.gaps.empty()) return minimise(problem, responder_sweeps).lambda <= limit;
  const PerronBracket bracket =
      perron_iteration(problem.b, problem.v, {.enough_above = limit, .enough_below = limit});
  return bracket.lambda <= limit;
}

ResponderTest test_of(const ComparisonMatrix& matrix) {
  const int df = matrix.known_pairs() - (matrix.size() - 1);
  if (df <= 0) return ResponderTest::not_defined;
  return df == 1 ? ResponderTest::no_power : ResponderTest::testable;
}

}  // namespace

RandomResponder random_responder(const ComparisonMatrix& matrix,
                                 double lambda,
                                 const RandomResponderOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  PONDERA_ASSERT(options.draws >= 1 && options.strongest >= 2);
  RandomResponder result;
  result.lambda = lambda;
  result.test = test_of(matrix);
  if (result.test == ResponderTest::not_defined || !std::isfinite(lambda)) return result;
  const RandomFilling filling(matrix, {.strongest = options.strongest}, options.bound);
  for (int k = 0; k < options.draws; ++k) {
    const RandomStream stream(options.seed, options.first_stream + static_cast<std::uint64_t>(k));
    if (as_consistent(filling, stream, lambda + lambda_tie)) ++result.as_consistent;
  }
  result.draws = options.draws;
  result.p = (1.0 + result.as_consistent) / (1.0 + result.draws);
  result.standard_error = std::sqrt(*result.p * (1 - *result.p) / result.draws);
  return result;
}

RandomResponder random_responder(const ComparisonMatrix& matrix,
                                 const RandomResponderOptions& options) {
  PONDERA_ASSERT(connected_parts(matrix).size() == 1);
  BalancedProblem problem = balanced_problem(matrix, options.bound);
  const PerronBracket bracket = minimise(problem);
  if (!bracket.converged) {
    RandomResponder result;
    result.test = test_of(matrix);
    return result;
  }
  return random_responder(matrix, bracket.lambda, options);
}

}  // namespace pondera::weights
