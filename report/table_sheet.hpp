// SPDX-License-Identifier: Apache-2.0
// A table ready to be shown: what text, CSV, Markdown, XLSX and HTML have in common. Made by
// ranking_sheets; nothing here is computed any more.
#pragma once

#include "report/text_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// A cell as it is printed. A number keeps its full precision beside.
struct SheetCell {
  std::string text = {};              ///< "" where nothing is known
  std::optional<double> number = {};  ///< finite
  int decimals = 0;                   ///< that `text` shows of `number`
};

struct SheetColumn {
  std::string id = {};       ///< of the CSV header
  std::string heading = {};  ///< for people
  Align align = Align::left;
  bool is_key = false;    ///< says which row it is: repeated where a wide table is split
  bool for_data = false;  ///< only where tables are data (CSV, XLSX), not where they are read
};

struct TableSheet {
  std::string id = {};
  std::string title = {};
  std::vector<std::string> notes = {};  ///< sentences below the table
  std::vector<SheetColumn> columns = {};
  std::vector<std::vector<SheetCell>> rows = {};  ///< one cell per column
};

/// The table with the columns that people read.
[[nodiscard]] TableSheet for_readers(const TableSheet& sheet);

/// The table for a terminal, two blanks in front of each line; "-" where nothing is known. A table
/// wider than `width` cells gets headings of several lines; if that is not enough, it is split, and
/// the key columns stand in every part.
[[nodiscard]] std::string sheet_text(const TableSheet& sheet, int width = 100);

/// The notes, wrapped at blanks, two of them in front of each line; "" where there is none.
[[nodiscard]] std::string notes_text(const TableSheet& sheet, int width = 100);

/// A header of column ids, then one line per row, as printed; safe for spreadsheets (csv_line).
[[nodiscard]] std::string sheet_csv(const TableSheet& sheet);

}  // namespace pondera::report
