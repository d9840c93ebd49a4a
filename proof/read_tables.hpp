// SPDX-License-Identifier: Apache-2.0
// The cells of one file in, the printed tables that stand in it out.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "proof/printed_tables.hpp"

#include <string>
#include <vector>

namespace pondera::proof {

struct ReadTables {
  PrintedTables tables;
  std::vector<std::string> passed_over;  ///< headings of wide tables that hold no numbers
};

/// Reads the long form (one row per value; many tables in one file, told apart by `table`) or a
/// wide table (one row per unit); table_headings.hpp says by which headings. Blanks around cells do
/// not count. A row whose unit is empty is passed over when it holds nothing else.
///
/// In the long form a table has one ranking when its rank is the same in all columns for most
/// units; else every column is ranked by itself.
///
/// @param name of the table where the file does not say: the file's name.
/// Errors: proof.not-a-table (no layout fits), proof.no-rows, csv.ragged-row.
[[nodiscard]] Result<ReadTables> read_printed_tables(const CsvTable& csv, const std::string& name);

}  // namespace pondera::proof
