// SPDX-License-Identifier: Apache-2.0
// What the audit found, as an organiser reads it: an AuditReport in, text or CSV out.
#pragma once

#include "audit/audit_panel.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// How many deserve which verdict and who; a line per assessor; the findings in sentences; what to
/// do. The audit marks; nobody is left out by it.
[[nodiscard]] std::string audit_text(const survey::Study& study,
                                     const audit::AuditReport& report,
                                     std::string_view language);

/// One line per finding: assessor, code, group, message, kind, weight.
[[nodiscard]] std::string audit_csv(const audit::AuditReport& report);

}  // namespace pondera::report
