// SPDX-License-Identifier: Apache-2.0
// A table with one judgement per row: cells and the declared coding in, imported answers out.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "exchange/imported_answers.hpp"
#include "exchange/judgement_coding.hpp"

namespace pondera::exchange {

/// Columns assessor, left, right and value; group and comment if they are there; in any order,
/// whatever their letter case. Other columns are left alone, and named.
///
/// Errors, each at its cell: csv.ragged-row, import.missing-column, import.column-twice,
/// import.no-assessor, import.bad-value, import.blank-item, import.no-rows.
[[nodiscard]] Result<ImportedAnswers> read_long_table(const CsvTable& table, const ValueRule& rule);

/// Whether the heading has all the columns that such a table needs.
[[nodiscard]] bool is_long_table(const CsvTable& table);

}  // namespace pondera::exchange
