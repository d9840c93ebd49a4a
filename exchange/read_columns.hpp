// SPDX-License-Identifier: Apache-2.0
// A table with one row per assessor and one column per pair: cells and the meaning of the columns
// in, imported answers out. Wide tables, and exports of LimeSurvey, KoBo and ODK.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "exchange/column_map.hpp"
#include "exchange/imported_answers.hpp"

#include <string>

namespace pondera::exchange {

/// Reads every row below the heading.
///
/// @param format the name that the answers get: "wide" or "columns".
/// Rows whose `complete` column is blank are left out, with a note.
/// Errors, each at its cell: csv.ragged-row, import.no-assessor-column, import.missing-column (with
/// the nearest heading), import.column-twice (two columns with a heading that is needed),
/// import.no-assessor (a blank cell), import.row-twice (an assessor in two rows),
/// import.bad-value, import.no-rows.
[[nodiscard]] Result<ImportedAnswers> read_columns(const CsvTable& table,
                                                   const ColumnMap& map,
                                                   const std::string& format);

}  // namespace pondera::exchange
