// SPDX-License-Identifier: Apache-2.0
// An incomplete comparison matrix and, optionally, a bound on what may be missing come in; the
// completion with the least principal eigenvalue and its priority vector go out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/priority.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace pondera::weights {

struct CompletionOptions {
  std::optional<double> bound;  ///< missing ratios stay in [1/bound, bound]; > 1; none: free
  double tolerance = 1e-13;     ///< on the relative bracket of λ and on every |Δ ln a_ij|
  int sweep_cap = 100'000;
};

struct MinimalLambda {
  Priority priority;           ///< of `completed`; λmax is the minimum
  ComparisonMatrix completed;  ///< the known judgements, bit for bit, and the best missing ones
  std::vector<std::pair<int, int>> at_bound;  ///< filled pairs (i < j) held by the bound
};

/// Completion that minimises λmax over the missing ratios.
///
///     min λmax(A)  over  a_ij, (i, j) missing,  1/bound ≤ a_ij ≤ bound
///
/// Convex in ln a_ij, strictly exactly for a connected comparison graph, so the optimum is unique.
/// Starts from wᵢ/wⱼ of log least squares (clipped) and alternates power steps for the right and
/// left eigenvector with the stationary a_ij² = v_i u_j/(v_j u_i), on the balanced matrix of
/// principal_priority, so that ratios of any size neither overflow nor lose digits. A complete
/// matrix: its principal eigenvector. A tree without a bound: λmax = n.
///
/// @param matrix connected, 1 ≤ n ≤ 15.
/// Errors: none. Termination says iteration_cap when the sweeps did not settle (λmax is then that
/// of the last completion, an upper bound of the minimum), not_finite when a value left the
/// doubles; `completed` is then the matrix that came in if nothing could be filled. Source:
/// [bozoki2010]. Checked by: tests/published/incomplete-*.yaml.
[[nodiscard]] MinimalLambda minimal_lambda(const ComparisonMatrix& matrix,
                                           const CompletionOptions& options = {});

}  // namespace pondera::weights
