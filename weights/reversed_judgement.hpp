// SPDX-License-Identifier: Apache-2.0
// Answers that look as if the two items had been confused: a matrix in, what turning each judgement
// round would bring and which ones are suspect out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <optional>
#include <vector>

namespace pondera::weights {

struct FlipOptions {
  double random_index = 0;      ///< RI of this graph, > 0: RI(n), or RI(n, missing pairs)
  double cr_threshold = 0.10;   ///< > 0
  std::optional<double> bound;  ///< of missing ratios (minimal_lambda); none: free
};

struct Flip {
  int first = 0;  ///< first < second
  int second = 0;
  double log_ratio = 0;        ///< ln a_ij as judged, not 0
  double lambda = 0;           ///< with 1/a_ij instead
  double cr_before = 0;        ///< as judged
  double cr_after = 0;         ///< with 1/a_ij instead
  bool against_order = false;  ///< the judgement favours the item that the priorities do not
  bool suspect = false;
};

/// λ and CR with each judgement a_ij ≠ 1 turned round, smallest λ (rounded to 1e-10) first; ties by
/// (first, second).
///
/// Suspect: CR falls from above the threshold to at most it, or to at most half; and the sign
/// of ln a_ij is not that of xᵢ - xⱼ of log least squares, a tie included; and |ln a_ij| ≥ ln 2.
/// @param matrix connected, 1 ≤ n ≤ 15; n ≤ 2: every CR is 0, nothing is suspect.
/// Errors: none; empty when λ cannot be computed. Source: docs/methods.md.
/// Checked by: tests/published/revision-*.yaml.
[[nodiscard]] std::vector<Flip> flips(const ComparisonMatrix& matrix, const FlipOptions& options);

/// The suspect ones of them, in their order.
[[nodiscard]] std::vector<Flip> reversed_judgements(const ComparisonMatrix& matrix,
                                                    const FlipOptions& options);

}  // namespace pondera::weights
