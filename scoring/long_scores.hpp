// SPDX-License-Identifier: Apache-2.0
// Scores and notes with one row per cell: rows in; units, scores and notes out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/named_columns.hpp"
#include "scoring/score_cell.hpp"
#include "scoring/score_table.hpp"
#include "survey/hierarchy.hpp"

#include <vector>

namespace pondera::scoring {

/// Fills in units (in the order of their first rows), scores, places and notes.
///
/// @param indicators what the cells of each leaf are, in the hierarchy's order.
/// @return where each unit stands first.
/// Errors: scoring.unknown-indicator (once per name), scoring.duplicate-cell,
/// scoring.missing-indicator (an indicator without any row), and those of cell_score; a unit
/// without a row for an indicator has a missing score.
std::vector<SourceSpot> read_long_scores(const std::vector<CellRow>& rows,
                                         const survey::Hierarchy& hierarchy,
                                         const std::vector<IndicatorCells>& indicators,
                                         ScoreTable& table,
                                         Diagnostics& found);

/// Gives the cells of a table what score_notes.csv says of them.
///
/// Errors: scoring.unknown-unit, scoring.unknown-indicator, scoring.duplicate-cell.
void join_notes(const std::vector<CellRow>& rows,
                const survey::Hierarchy& hierarchy,
                ScoreTable& table,
                Diagnostics& found);

}  // namespace pondera::scoring
