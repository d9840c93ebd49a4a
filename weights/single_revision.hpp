// SPDX-License-Identifier: Apache-2.0
// The one answer whose change makes a group most consistent: a matrix in, the pair with its new
// answer and what that would bring out. A suggestion to ask again, never applied.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

struct RevisionOptions {
  int strongest = 9;            ///< answers are ±{2 … strongest} and 1, on the linear scale
  std::optional<double> bound;  ///< of missing ratios (minimal_lambda); none: free
};

struct SingleRevision {
  int first = 0;  ///< first < second
  int second = 0;
  int code = 1;                ///< the new answer, signed for (first, second)
  double lambda_before = 0;    ///< λmax, of an incomplete matrix the minimal one
  double lambda = 0;           ///< the same with the new answer
  double steps = 0;            ///< by how much the answer moves on the ladder (weights/ladder.hpp)
  bool order_changes = false;  ///< whether the eigenvector's order of the items does
};

/// Smallest λ over all known pairs and all other answers of the closed scale.
///
///     min λmax(A with a_ij = c(s))  over known i < j and the 2·strongest - 1 answers s
///
/// λ is compared after rounding to 1e-10; ties go to fewer steps, then to the smaller (first,
/// second), then to the smaller code. Priorities closer than 1e-9 of the largest count as tied when
/// orders are compared.
/// @param matrix connected, 1 ≤ n ≤ 15.
/// @param but_not pairs (i < j) that may not change.
/// Nothing when no answer lowers λ (n ≤ 2, consistent, a tree) or λ cannot be computed.
/// Source: docs/methods.md. Checked by: tests/published/revision-*.yaml.
[[nodiscard]] std::optional<SingleRevision> best_single_revision(
    const ComparisonMatrix& matrix,
    const RevisionOptions& options = {},
    const std::vector<std::pair<int, int>>& but_not = {});

/// λ as searches compare it: in units of 1e-10, so that rounding does not decide.
[[nodiscard]] double comparable_lambda(double lambda);

}  // namespace pondera::weights
