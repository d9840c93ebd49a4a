// SPDX-License-Identifier: Apache-2.0
// Whether a group's judgements can be told from answers at random: a matrix, complete or not, in;
// the share of random fillings of the same pairs that are at least as consistent, out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <cstdint>
#include <optional>

namespace pondera::weights {

struct RandomResponderOptions {
  int draws = 9'999;               ///< B ≥ 1 random fillings
  std::uint64_t seed = 1;          ///< filling k is stream first_stream + k of this seed,
  std::uint64_t first_stream = 0;  ///< so that groups of one assessor can have their own
  int strongest = 9;               ///< answers are uniform over the 2·strongest - 1 codes
  std::optional<double> bound;     ///< of missing ratios (minimal_lambda); none: free
};

/// What the test can say of a graph.
enum class ResponderTest {
  testable,
  no_power,     ///< df = 1, so for three items: one random filling in twenty is (nearly) consistent
  not_defined,  ///< df = 0 (n ≤ 2, trees): every filling is consistent; no p
};

struct RandomResponder {
  double lambda = 0;        ///< of the judgements; of an incomplete matrix the minimal one
  std::optional<double> p;  ///< (1 + as_consistent)/(draws + 1)
  int as_consistent = 0;    ///< fillings with λ ≤ that of the judgements (+ 1e-9)
  int draws = 0;
  /// √(p (1 - p)/draws): how far another seed's p may be.
  double standard_error = 0;
  ResponderTest test = ResponderTest::not_defined;
};

/// p-value of "these are answers at random" against B random fillings of the same comparison graph.
///
///     p = (1 + #{λ_random ≤ λ}) / (B + 1);  large p: not distinguishable from random
///
/// By λmax for complete matrices, by the minimal λ for incomplete ones. Judgements that are all
/// "equal" are consistent, so p is small: see response_style for those. Draw d of a filling is the
/// d-th known pair in the order of (i, j), so any thread computes the same.
/// @param matrix connected, 1 ≤ n ≤ 15.
/// Errors: none; no p when λ of the judgements cannot be computed.
/// Source: [vargas2008]. Checked by: enumeration of n = 3, and the quantiles of docs/methods.md.
[[nodiscard]] RandomResponder random_responder(const ComparisonMatrix& matrix,
                                               const RandomResponderOptions& options = {});

/// The same for a λ that is known, of the graph of `matrix`, whose ratios do not matter.
[[nodiscard]] RandomResponder random_responder(const ComparisonMatrix& matrix,
                                               double lambda,
                                               const RandomResponderOptions& options);

}  // namespace pondera::weights
