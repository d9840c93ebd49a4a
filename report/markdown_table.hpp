// SPDX-License-Identifier: Apache-2.0
// Tables as Markdown: sheets in, text out that every common reader of Markdown shows alike.
#pragma once

#include "report/table_sheet.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// A text as Markdown shows it: characters that mean something there (\ ` * _ { } [ ] < > # | ~ &
/// !) are escaped, line ends become blanks, so that a stranger's text can neither format nor link.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// A heading of level 2 with the title, the table (GitHub Flavored Markdown: a row of headings, a
/// row of alignments, numbers to the right), the notes below. "-" where nothing is known.
[[nodiscard]] std::string markdown_table(const TableSheet& sheet);

}  // namespace pondera::report
