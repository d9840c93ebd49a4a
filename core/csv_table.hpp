// SPDX-License-Identifier: Apache-2.0
// Comma-separated values (RFC 4180): text in, cells with their positions out; and cells out again,
// safe for spreadsheets. Our own, because diagnostics need the place of every cell.
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera {

struct CsvCell {
  std::string text;  ///< without the quotes; blanks at both ends trimmed unless quoted
  SourceSpot where;
};

/// Rows of cells; blank lines are left out, so rows need not be consecutive lines.
struct CsvTable {
  std::string file;
  std::vector<std::vector<CsvCell>> rows;
};

/// Reads comma-, semicolon- or tab-separated text; the separator is the one that the first line has
/// most of.
///
/// Takes LF and CRLF, a byte-order mark, quoted cells with doubled quotes and line ends inside.
/// Errors: csv.not-utf8, csv.unclosed-quote, csv.text-after-quote, csv.too-large (over 64 MiB),
/// csv.empty.
[[nodiscard]] Result<CsvTable> read_csv(std::string_view text, std::string_view file);

/// Whether every row has as many cells as the first; else one csv.ragged-row error per offending
/// row.
[[nodiscard]] Diagnostics ragged_rows(const CsvTable& table);

/// One line with its line feed. A cell with a separator, quote or line end is quoted. With
/// `for_spreadsheet`, a text that a spreadsheet would run as a formula (= + - @ tab or carriage
/// return first) is preceded by an apostrophe; plain numbers are left alone.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells,
                                   bool for_spreadsheet = true);

}  // namespace pondera
