// SPDX-License-Identifier: Apache-2.0
// The figures of a report as data for report/charts: a StudyReport in, JSON out.
#pragma once

#include "report/study_report.hpp"

#include <string>

namespace pondera::report {

/// A text alternative is a sentence or two; more is cut.
inline constexpr int longest_alternative = 1000;

/// {"<figure's id>": {"kind": "intervals", …}, …}: what report/charts/src/options.js reads. Control
/// characters of names become U+FFFD. For a page, escape it (script_json).
[[nodiscard]] std::string chart_data(const StudyReport& report);

}  // namespace pondera::report
