// SPDX-License-Identifier: Apache-2.0
// A simulated panel, and a study of many, as JSON documents: docs/json.md.
#pragma once

#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "simulation/panel_study.hpp"
#include "simulation/simulate_panel.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::report {

/// {"pondera": "simulation/1", …}.
[[nodiscard]] std::string simulation_json(const survey::Study& study,
                                          const simulation::SimulatedPanel& panel,
                                          const simulation::PanelPlan& plan,
                                          const Provenance& provenance,
                                          const Diagnostics& remarks);

/// {"pondera": "panel-study/1", …}.
[[nodiscard]] std::string panel_study_json(const std::vector<simulation::PanelStudyRow>& rows,
                                           const simulation::PanelStudyPlan& plan,
                                           const Provenance& provenance,
                                           const Diagnostics& remarks);

}  // namespace pondera::report
