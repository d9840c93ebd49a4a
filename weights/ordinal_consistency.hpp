// SPDX-License-Identifier: Apache-2.0
// Who is preferred to whom, strengths aside: a comparison matrix in, circular triads and Kendall's
// coefficient of consistence out.
#pragma once

#include "weights/comparison_matrix.hpp"

#include <array>
#include <optional>

namespace pondera::weights {

/// Complete triads by the directions of their judgements; |ln a| ≤ 1e-9 is a tie.
struct OrdinalConsistency {
  int triads = 0;             ///< complete ones
  int cycles = 0;             ///< A before B before C before A, no tie
  int tied_intransitive = 0;  ///< with ties, and still no order: A = B, B = C, A before C; or A
                              ///< before B before C, A = C
  int ties = 0;               ///< known pairs judged equal
  /// The lexicographically first triad without an order.
  std::optional<std::array<int, 3>> first_intransitive;
  /// 1 - (cycles + tied_intransitive)/triads; nothing without a complete triad.
  std::optional<double> transitive_share;
  /// Kendall's ζ = 1 - d/d_max, d = cycles; d_max = (n³-n)/24 for odd n, (n³-4n)/24 for even n.
  /// Only for complete matrices without ties, n ≥ 3.
  std::optional<double> zeta;
};

/// Source: [kendall1940]; ties: [jensen1993], [kulakowski2018]. Checked by:
/// tests/published/matrix-*.yaml.
[[nodiscard]] OrdinalConsistency ordinal_consistency(const ComparisonMatrix& matrix);

}  // namespace pondera::weights
