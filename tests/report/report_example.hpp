// SPDX-License-Identifier: Apache-2.0
// Results of a whole small study for the tests of its report: seven assessors in three strata, one
// of them with a single person; three cities; names that want to be markup.
#pragma once

#include "report/report_context.hpp"
#include "report/study_report.hpp"

#include <string>

namespace pondera::report {

/// What no report of the study may say: name, id, address and comment of its assessors.
inline constexpr std::string_view secret_name = "Ana <b>Secret</b>";
inline constexpr std::string_view secret_comment = "as I wrote in my column";

/// With ids E1 … E7; E1 to E3 in "north", E4 to E6 in "south", E7 alone in "west".
[[nodiscard]] StudyResults report_example();

/// Every text of a report, one per line.
[[nodiscard]] std::string all_texts(const StudyReport& report);
/// The same of one section.
[[nodiscard]] std::string all_texts(const ReportSection& section);

/// The table of that id within a section, in figures and cards too, or nullptr.
[[nodiscard]] const ReportTable* find_table(const ReportSection& section, std::string_view id);

}  // namespace pondera::report
