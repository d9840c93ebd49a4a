// SPDX-License-Identifier: Apache-2.0
// How far a matrix is from consistent: λmax and n come in, CI and CR under a named random-index
// table go out.
#pragma once

#include "weights/random_index.hpp"

#include <optional>

namespace pondera::weights {

struct Consistency {
  double ci = 0;             ///< (λmax - n)/(n - 1); 0 for n ≤ 2
  std::optional<double> cr;  ///< CI/RI(n); 0 for n ≤ 2 by definition; nothing beyond the table
};

/// CI = (λmax - n)/(n - 1); 0 for n ≤ 2 by definition.
///
/// @param lambda_max ≥ n - 1e-9 (rounding noise below n counts as n). @param n ≥ 1.
/// Source: [saaty1977].
[[nodiscard]] double consistency_index(double lambda_max, int n);

/// CR = CI/RI; 0 for n ≤ 2 by definition.
///
/// @param lambda_max, n as for consistency_index. @param random_index of matrices like this one, >
/// 0. Source: [saaty1980].
[[nodiscard]] double consistency_ratio(double lambda_max, int n, double random_index);

/// Below this CI judgements agree to all digits that an answer can have: there is nothing to look
/// at again.
inline constexpr double rounding_ci = 1e-10;

/// CI, and CR = CI/RI(n) of a complete matrix.
///
/// Source: [saaty1977], [saaty1980]. Checked by: tests/published/*.yaml.
[[nodiscard]] Consistency consistency(double lambda_max, int n, const RandomIndexTable& table);

}  // namespace pondera::weights
