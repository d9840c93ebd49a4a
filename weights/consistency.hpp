// SPDX-License-Identifier: Apache-2.0
// How far a matrix is from consistent: λmax and n come in, CI and CR under a named random-index
// table go out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// A named table of random indices. `value` of n = 3 … 15; nothing beyond: no extrapolation.
struct RandomIndexTable {
  std::string_view name;       ///< "exact", "saaty1980", …
  std::string_view help;       ///< one line with the source
  std::vector<double> values;  ///< from n = 3
};

/// Every table that we know; the first is the default ("exact": n = 3, 4 enumerated, n ≥ 5
/// simulated).
[[nodiscard]] const std::vector<RandomIndexTable>& random_index_tables();
[[nodiscard]] const RandomIndexTable* find_random_index_table(std::string_view name);
[[nodiscard]] std::optional<double> random_index(const RandomIndexTable& table, int n);

struct Consistency {
  double ci = 0;             ///< (λmax - n)/(n - 1); 0 for n ≤ 2
  std::optional<double> cr;  ///< CI/RI(n); 0 for n ≤ 2 by definition; nothing beyond the table
};

/// @param lambda_max ≥ n - 1e-9 (rounding noise below n counts as n). @param n ≥ 1.
/// Source: [saaty1977], [saaty1980].
[[nodiscard]] Consistency consistency(double lambda_max, int n, const RandomIndexTable& table);

}  // namespace pondera::weights
