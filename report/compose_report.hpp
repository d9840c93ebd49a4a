// SPDX-License-Identifier: Apache-2.0
// The report of a study: its results and a language in, everything that a page shows out.
#pragma once

#include "report/study_report.hpp"
#include "report/study_results.hpp"

#include <string_view>

namespace pondera::report {

/// In short; what was asked; who answered; weights; agreement; audit; decisions; and with scores:
/// tables, how firm their ranks are, unit by unit; methods; limits; how to recompute; what is not
/// shown.
///
/// Names nobody whom the study does not allow to be named, and shows no stratum by itself that is
/// too small (disclosure.hpp). The same results give the same report.
/// @param language one of the study's; phrases are English where we do not speak it.
[[nodiscard]] StudyReport compose_report(const StudyResults& results, std::string_view language);

}  // namespace pondera::report
