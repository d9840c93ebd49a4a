// SPDX-License-Identifier: Apache-2.0
// Tables with one row per cell of the scores: text of a long scores.csv or of score_notes.csv in,
// rows with unit, indicator, score and what is said of it out.
#pragma once

#include "core/csv_table.hpp"
#include "core/diagnostic.hpp"
#include "scoring/score_table.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

struct CellRow {
  CsvCell unit;
  CsvCell indicator;
  CsvCell score = {};  ///< of a table of scores
  CellNote note = {};
};

/// Whether the first line has the columns `indicator` and `score`, neither of which is an indicator
/// of the study: one row per cell.
[[nodiscard]] bool is_long_table(const CsvTable& table, const std::vector<std::string>& leaf_ids);

/// Columns by their names, in any order and any case: unit, indicator, score (if `with_scores`);
/// note, source, language and year may be missing.
///
/// Errors: scoring.no-units, csv.ragged-row, scoring.missing-column, scoring.unknown-cell-column,
/// scoring.duplicate-cell-column, scoring.empty-id (a row without a unit or an indicator).
[[nodiscard]] std::vector<CellRow> cell_rows(CsvTable table, bool with_scores, Diagnostics& found);

}  // namespace pondera::scoring
