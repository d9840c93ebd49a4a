// SPDX-License-Identifier: Apache-2.0
// An audit as a JSON document.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "audit/audit_panel.hpp"
#include "report/provenance.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// Format "audit/1" (docs/json.md), with what was decided about answers.
[[nodiscard]] std::string audit_json(
    const audit::AuditReport& report,
    const Provenance& provenance,
    const Diagnostics& remarks,
    const std::vector<aggregation::AppliedDecision>& decisions = {});

}  // namespace pondera::report
