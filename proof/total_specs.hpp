// SPDX-License-Identifier: Apache-2.0
// Which columns are the parts of which total: what the user declared, or what the columns' names
// suggest.
#pragma once

#include "core/result.hpp"
#include "proof/printed_tables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::proof {

struct TotalSpec {
  std::string total = {};
  std::vector<std::string> parts = {};
  bool assumed = false;  ///< from the columns' names

  friend bool operator==(const TotalSpec&, const TotalSpec&) = default;
};

/// "total=digital+market" → the total and its parts; blanks around names do not count.
/// Errors: usage.bad-total.
[[nodiscard]] Result<TotalSpec> parse_total(std::string_view text);

/// Whether every name of `specs` heads a column. Errors: usage.unknown-column, with the nearest.
[[nodiscard]] Result<Done> check_totals(const std::vector<TotalSpec>& specs,
                                        const PrintedTables& tables);

/// What may be the total of what, the likeliest first: a column headed as a total
/// (table_headings.hpp) with all other columns of all tables as its parts; or with those of its own
/// table. Empty when no column, or more than one, is headed so.
[[nodiscard]] std::vector<TotalSpec> likely_totals(const PrintedTables& tables);

}  // namespace pondera::proof
