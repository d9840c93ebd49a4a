// SPDX-License-Identifier: Apache-2.0
// Files of ours that are part of the program (cmake/pondera_embed.cmake): nothing in, their bytes
// out.
#pragma once

#include <string_view>

namespace pondera::report {

/// report/page/study_report.mustache: the page with places for what a report says.
[[nodiscard]] std::string_view page_template();
/// report/page/table.mustache: one table, wherever it stands.
[[nodiscard]] std::string_view table_template();
/// report/page/study_report.css
[[nodiscard]] std::string_view page_style();
/// report/charts/dist/charts.js: draws the figures; with the licences of what is in it.
[[nodiscard]] std::string_view charts_script();

}  // namespace pondera::report
