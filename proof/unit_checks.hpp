// SPDX-License-Identifier: Apache-2.0
// Which units the tables list: tables and their sums in; units that stand twice, are missing from
// one table, or stand in one alone, out, with the mend that fits the numbers.
#pragma once

#include "proof/finding.hpp"
#include "proof/sum_checks.hpp"

namespace pondera::proof {

// Two tables are meant to list the same units when their lists differ in no more than this: a
// misprint changes one or two, a table of another selection many.
inline constexpr std::size_t most_differing_units = 2;
inline constexpr std::size_t differing_share = 10;  // or one in ten of all their units

/// proof.unit-twice: a unit stands twice in a column. The mend names the missing unit whose numbers
/// fit one of the two rows, when there is one:
///
///     printed value of the row ≈ total of the missing unit - its other parts
///
/// proof.unit-missing: a unit that most of the tables with the same list have, and this one lacks.
/// proof.unit-stray: a unit that none of them has; an error when its name is nearly that of one
/// that is missing, else a warning. proof.no-unit: a row of values without a unit.
[[nodiscard]] Findings unit_findings(const PrintedTables& tables, const PrintedSums& sums);

}  // namespace pondera::proof
