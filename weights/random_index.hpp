// SPDX-License-Identifier: Apache-2.0
// Random indices by name: the mean CI of random comparison matrices, by which a CI becomes a CR. A
// table is one row.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// M of the random answers of every table: 1/9 to 9.
inline constexpr int tabulated_strongest = 9;

/// A named table of random indices. `value` of n = 3 … 15; nothing beyond: no extrapolation.
struct RandomIndexTable {
  std::string_view name;       ///< "exact", "saaty1980", …
  std::string_view help;       ///< one line with the source
  std::vector<double> values;  ///< from n = 3
};

/// Every table that we know; the first is the default ("exact": n = 3, 4 enumerated, n ≥ 5
/// simulated; rounded to 4 decimals, so that a reader can recompute a CR from the printed table).
[[nodiscard]] const std::vector<RandomIndexTable>& random_index_tables();
/// The table of that name, or nullptr.
[[nodiscard]] const RandomIndexTable* find_random_index_table(std::string_view name);
/// RI(n); nothing for n ≤ 2 (no index is needed) and beyond the table.
[[nodiscard]] std::optional<double> random_index(const RandomIndexTable& table, int n);

}  // namespace pondera::weights
