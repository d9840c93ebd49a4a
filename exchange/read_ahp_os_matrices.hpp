// SPDX-License-Identifier: Apache-2.0
// The table of all participants' matrices that AHP-OS exports as CSV: cells in, imported answers
// out.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "exchange/imported_answers.hpp"
#include "survey/study.hpp"

namespace pondera::exchange {

/// Blocks that begin with "Participant", name; in them blocks that begin with "Node" (or
/// "Criterion"), name, "nxn decision matrix", and n rows whose first cell is empty. Above them
/// "Session Code" and others; a first line "sep=;" is Excel's. Decimals have a point or a comma.
///
/// The table does not name what a node's rows are. They are taken in the order of the study's
/// children of that node, with the warning import.order-assumed: AHP-OS compares children without
/// children of their own first.
/// Of a pair, the entry that is not below 1 is read: a fraction is rounded there, a whole number is
/// not. Errors, each at its cell: import.ahp-os-form, import.unknown-item (the node, with the
/// nearest), import.matrix-size (not as many rows or columns as the study has children there),
/// import.bad-value, import.not-reciprocal (the two entries of a pair contradict each other by more
/// than the table's rounding).
/// Source: bpmsg/ahp-os, classes/AhpDb.php (exportProjectDetails).
[[nodiscard]] Result<ImportedAnswers> read_ahp_os_matrices(const CsvTable& table,
                                                           const survey::Study& study);

/// Whether the table is such an export.
[[nodiscard]] bool is_ahp_os_table(const CsvTable& table);

}  // namespace pondera::exchange
