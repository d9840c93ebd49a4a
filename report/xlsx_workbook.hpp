// SPDX-License-Identifier: Apache-2.0
// Tables as a workbook for spreadsheets (Office Open XML, .xlsx): sheets in, the file's bytes out.
#pragma once

#include "core/result.hpp"
#include "report/table_sheet.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// A line of the first sheet: what, and which.
struct WorkbookFact {
  std::string name;
  std::string value;
};

struct Workbook {
  std::string title;
  std::vector<WorkbookFact> facts;  ///< study, version, digests, options: the first sheet
  std::vector<TableSheet> tables;   ///< one sheet each, called by its id (sheet_name.hpp)
};

/// The bytes of the .xlsx file, the same for the same workbook on any day: it carries no date but a
/// fixed one.
///
/// Texts are texts, also where they begin like a formula. Numbers keep their full precision and are
/// shown with the decimals that are printed. The headings of a table stay in view, columns are as
/// wide as what they hold. A cell takes at most 32,767 characters; a longer text is cut.
/// Errors: file.unwritable, when the memory or the temporary files that this takes cannot be had.
[[nodiscard]] Result<std::string> xlsx_workbook(const Workbook& workbook);

}  // namespace pondera::report
