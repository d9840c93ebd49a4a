// SPDX-License-Identifier: Apache-2.0
// Every result as one JSON document: stable keys in a fixed order, numbers with full precision,
// null for what is not defined. docs/json.md describes each. The JSON library stays in
// json_documents.cpp.
#pragma once

#include "aggregation/aggregate.hpp"
#include "agreement/panel_agreement.hpp"
#include "report/decisions_report.hpp"
#include "report/progress_report.hpp"
#include "report/provenance.hpp"
#include "report/revisit_report.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// {"pondera": "diagnostics/1", "diagnostics": […]}: what a failed command says.
[[nodiscard]] std::string diagnostics_json(const Diagnostics& diagnostics);

/// {"pondera": "new/1", "folder": …, "example": … or null}.
[[nodiscard]] std::string new_study_json(const std::string& folder, const std::string& example);

[[nodiscard]] std::string weights_json(const survey::Study& study,
                                       const aggregation::GroupWeights& weights,
                                       const agreement::PanelAgreement& agreement,
                                       const Provenance& provenance,
                                       const Diagnostics& remarks,
                                       const WeightDecisions& decisions = {});
[[nodiscard]] std::string summary_json(const survey::Study& study,
                                       const StudySummary& summary,
                                       const Provenance& provenance,
                                       const Diagnostics& remarks);
[[nodiscard]] std::string invitations_json(const std::vector<Invitation>& invitations,
                                           const Provenance& provenance,
                                           const Diagnostics& remarks);
[[nodiscard]] std::string collection_json(const std::vector<CollectedFile>& files,
                                          const Provenance& provenance,
                                          const Diagnostics& remarks);
[[nodiscard]] std::string revisit_json(const RevisitPlan& plan,
                                       const Provenance& provenance,
                                       const Diagnostics& remarks);
[[nodiscard]] std::string status_json(const StudyStatus& status,
                                      const Provenance& provenance,
                                      const Diagnostics& remarks);

}  // namespace pondera::report
