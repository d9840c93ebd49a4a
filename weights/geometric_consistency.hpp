// SPDX-License-Identifier: Apache-2.0
// How far logarithms of judgements are from differences of logarithms of priorities: a comparison
// matrix in, residual variance, GCI and GCR out. Works for incomplete matrices and needs no table.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>

namespace pondera::weights {

/// The least-squares fit of ln a_ij by xᵢ - xⱼ over the known pairs.
struct LogFit {
  Vector x;                    ///< (n), Σ x = 0
  double sse = 0;              ///< Σ_{known i<j} (ln a_ij - xᵢ + xⱼ)²
  int degrees_of_freedom = 0;  ///< known pairs - (n - 1), ≥ 0
};

/// Requires a connected comparison graph.
[[nodiscard]] LogFit log_fit(const ComparisonMatrix& matrix);

/// Geometric consistency index, the residual variance of the fit.
///
///     GCI = SSE/df;    complete: 2/((n-1)(n-2)) Σ_{i<j} ln²(a_ij wⱼ/wᵢ), w the row geometric mean
///
/// @return 0 for n ≤ 2; nothing for df = 0, where there is nothing to test.
/// Requires a connected comparison graph. Source: [crawford1985], [aguaron2003]; incomplete:
/// docs/methods.md, section 3. Checked by: tests/published/matrix-*.yaml, incomplete-*.yaml.
[[nodiscard]] std::optional<double> geometric_consistency_index(const ComparisonMatrix& matrix);

/// GCI at which a complete matrix of n items has about CR = `cr`.
///
///     0.3147 (n = 3), 0.3526 (n = 4), 0.370 (n ≥ 5) at CR = 0.10; in proportion to CR
///
/// @param n ≥ 3. Source: [aguaron2003].
[[nodiscard]] double geometric_consistency_limit(int n, double cr);

/// Mean GCI of answers at random on the M steps of either side of a scale: for every number of
/// items and every pattern of answers with df ≥ 1 the same.
///
///     V = 2/(2M - 1) Σ_{x=2..M} ln² c(x)
///
/// @param n items; only where c depends on it. Source: docs/methods.md, section 3. Checked by:
/// tests/published/scales.yaml.
[[nodiscard]] double random_geometric_consistency(const ScaleChoice& scale, int n);

}  // namespace pondera::weights
