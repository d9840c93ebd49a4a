// SPDX-License-Identifier: Apache-2.0
// Each printed value by itself and beside the same one elsewhere: tables and a grid in; cells that
// hold no number, values off the grid, unlike decimals, and values that differ between tables out.
#pragma once

#include "proof/finding.hpp"
#include "proof/possible_values.hpp"
#include "proof/sum_checks.hpp"

#include <optional>

namespace pondera::proof {

/// proof.not-a-number: a filled cell in a column of values that is no number (or ranks that are
/// none).
[[nodiscard]] Findings number_findings(const PrintedTables& tables);

/// proof.off-grid: no multiple of the grid is printed so; names the nearest that are.
[[nodiscard]] Findings grid_findings(const PrintedTables& tables, const Rational& grid);

// Fewer than these of a column's numbers with the same decimals: it has no one precision to hold.
inline constexpr std::size_t common_decimals_share = 5;  // four in five

/// proof.unlike-decimals: other decimals than `wanted`, or, without it, than four in five of the
/// column's numbers have; a sign % where the others have none, or the other way round.
[[nodiscard]] Findings decimals_findings(const PrintedTables& tables, std::optional<int> wanted);

/// proof.values-differ: the same unit and column in two tables, with numbers that no one value can
/// be printed as. Where the unit's sums hold with one of the two only, the other is the misprint.
[[nodiscard]] Findings difference_findings(const PrintedTables& tables,
                                           const Grid& grid,
                                           const PrintedSums& sums);

}  // namespace pondera::proof
