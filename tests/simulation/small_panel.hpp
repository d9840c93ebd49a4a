// SPDX-License-Identifier: Apache-2.0
// Questionnaires and simulated panels of small studies in a few words, for tests.
#pragma once

#include "simulation/simulate_panel.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"
#include "tests/weights/small_study.hpp"

#include <string>
#include <vector>

namespace pondera::testing {

/// Assessors "E0", "E1", …
[[nodiscard]] std::vector<std::string> numbered_assessors(int count);

/// What every assessor of the study is asked in round 1.
[[nodiscard]] std::vector<survey::Questionnaire> questionnaires_of(const survey::Study& study);

/// The simulated panel of the whole study, which must succeed.
[[nodiscard]] simulation::SimulatedPanel panel_of(const survey::Study& study,
                                                  const simulation::PanelPlan& plan);

}  // namespace pondera::testing
