// SPDX-License-Identifier: Apache-2.0
// The report as one self-contained page: a StudyReport in, HTML out.
#pragma once

#include "report/study_report.hpp"

#include <string>

namespace pondera::report {

/// UTF-8, complete without scripts and without a network: figures are drawn beside tables that say
/// the same. Its content security policy lets nothing in and runs the one script that it carries,
/// by its digest. Every text passes html_escaped or script_json.
[[nodiscard]] std::string html_page(const StudyReport& report);

}  // namespace pondera::report
