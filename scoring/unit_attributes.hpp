// SPDX-License-Identifier: Apache-2.0
// Attributes of units: the rows of units.csv in, each given to its unit.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/score_table.hpp"
#include "scoring/unit_rows.hpp"

#include <vector>

namespace pondera::scoring {

/// Gives each unit its row of attributes; says which units have none, and which rows no unit.
///
/// @param unit_places where each unit of the table stands in the scores.
/// Errors: scoring.duplicate-attribute, scoring.unknown-unit, scoring.unit-without-row.
void join_attributes(const std::vector<SourceSpot>& unit_places,
                     const UnitRows& attribute_rows,
                     ScoreTable& table,
                     Diagnostics& found);

/// What an id that no unit has was probably meant to be.
[[nodiscard]] std::string nearest_unit_hint(const std::string& id, const std::vector<Unit>& units);

}  // namespace pondera::scoring
