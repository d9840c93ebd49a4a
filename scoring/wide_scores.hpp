// SPDX-License-Identifier: Apache-2.0
// scores.csv as a wide table: one row per unit and one column per indicator in, units with their
// scores out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/score_cell.hpp"
#include "scoring/score_table.hpp"
#include "scoring/unit_rows.hpp"
#include "survey/hierarchy.hpp"

#include <string>
#include <vector>

namespace pondera::scoring {

/// Fills in units, scores and places.
///
/// @param indicators what the cells of each leaf are, in the hierarchy's order.
/// Errors: scoring.unknown-indicator, scoring.duplicate-indicator, scoring.missing-indicator, and
/// those of cell_score.
void read_wide_scores(const UnitRows& rows,
                      const survey::Hierarchy& hierarchy,
                      const std::vector<IndicatorCells>& indicators,
                      ScoreTable& table,
                      Diagnostics& found);

/// What a name that is no indicator probably is.
[[nodiscard]] std::string unknown_indicator_hint(const std::string& name,
                                                 const survey::Hierarchy& hierarchy,
                                                 const std::vector<std::string>& leaf_ids);

}  // namespace pondera::scoring
