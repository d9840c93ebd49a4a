// SPDX-License-Identifier: Apache-2.0
// The report as text to paste into a paper: a StudyReport in, Markdown (GitHub's) out.
#pragma once

#include "report/study_report.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Headings, lists and pipe tables; of figures the caption, what they say, and their numbers.
[[nodiscard]] std::string markdown_page(const StudyReport& report);

/// A text that shows as it is, wherever in a line or a table's cell it stands: marks of Markdown
/// and HTML are escaped, line ends become blanks, control characters U+FFFD.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace pondera::report
