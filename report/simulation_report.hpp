// SPDX-License-Identifier: Apache-2.0
// A simulated panel, and a study of many, as people read them: text or CSV out.
#pragma once

#include "simulation/panel_study.hpp"
#include "simulation/simulate_panel.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// Who has which flaw, and the true priorities.
[[nodiscard]] std::string simulation_text(const survey::Study& study,
                                          const simulation::SimulatedPanel& panel,
                                          const simulation::PanelPlan& plan,
                                          std::string_view language);

/// One line per answer: assessor, group, left, right, judgement (5: left is 5 times as important;
/// -5: right is).
[[nodiscard]] std::string simulation_csv(const simulation::SimulatedPanel& panel);

/// One line per assessor: assessor, flaw, noise, copied_from, turned_group, turned (judgements).
[[nodiscard]] std::string flaws_csv(const simulation::SimulatedPanel& panel);

/// For each share of pairs and of flawed assessors: the error of the consensus by every rule
/// against the number of assessors, as a table and a plot, and how many are enough; then what the
/// audit found.
[[nodiscard]] std::string panel_study_text(const survey::Study& study,
                                           const std::vector<simulation::PanelStudyRow>& rows,
                                           const simulation::PanelStudyPlan& plan,
                                           std::string_view language);

/// One line per point of the grid and rule.
[[nodiscard]] std::string panel_study_csv(const std::vector<simulation::PanelStudyRow>& rows);

/// What was found of every kind of flaw, over all of `rows`: a table.
[[nodiscard]] std::string detection_text(const simulation::Detection& detection);

}  // namespace pondera::report
