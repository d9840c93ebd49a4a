// SPDX-License-Identifier: Apache-2.0
// The audit of scores: what was found in, text or JSON out.
#pragma once

#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "scoring/data_audit.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// A sentence for each remark, then one row per indicator: scores, distinct ones, lowest, mean,
/// highest, and where there are weights its weight, its effective weight and its correlation with
/// the total.
[[nodiscard]] std::string data_audit_text(const survey::Study& study,
                                          const scoring::DataAudit& audit,
                                          std::string_view language);

/// The document data-audit/1.
[[nodiscard]] std::string data_audit_json(const scoring::DataAudit& audit,
                                          const scoring::DataAuditOptions& options,
                                          const Provenance& provenance,
                                          const Diagnostics& remarks);

}  // namespace pondera::report
