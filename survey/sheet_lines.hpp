// SPDX-License-Identifier: Apache-2.0
// The lines of a file that came back: decoded text in, lines out as they were before a mail client
// quoted them, each with its place in the file.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::survey {

/// A line without mail quoting and without blanks at its ends; empty for a blank line.
struct SheetLine {
  std::string_view text;  ///< into the decoded text
  int line = 0;           ///< from 1; lines end with LF, CRLF or CR
  int column = 0;         ///< of the first character of `text`, in characters from 1
};

/// Splits `text`. Besides the line ends, a vertical tab, a form feed, U+0085, U+2028 and U+2029
/// (what word processors save for a line break within a paragraph) begin a new line here, but not
/// in the numbers of lines. Quoting is any sequence of "> ", ">" and "| " at the start.
[[nodiscard]] std::vector<SheetLine> sheet_lines(std::string_view text);

/// A comment, as the writer makes them: '#' alone or before a blank or another '#'.
[[nodiscard]] bool is_comment(const SheetLine& line);

}  // namespace pondera::survey
