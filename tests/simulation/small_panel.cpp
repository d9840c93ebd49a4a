// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/small_panel.hpp"

#include "survey/design_questionnaire.hpp"

namespace pondera::testing {

std::vector<std::string> numbered_assessors(int count) {
  std::vector<std::string> assessors;
  for (int k = 0; k < count; ++k) assessors.push_back("E" + std::to_string(k));
  return assessors;
}

std::vector<survey::Questionnaire> questionnaires_of(const survey::Study& study) {
  std::vector<survey::Questionnaire> questionnaires;
  for (const survey::Assessor& assessor : study.assessors) {
    questionnaires.push_back(survey::design_questionnaire(study, assessor, 1));
  }
  return questionnaires;
}

simulation::SimulatedPanel panel_of(const survey::Study& study, const simulation::PanelPlan& plan) {
  return simulation::simulate_panel(study, questionnaires_of(study), plan).value();
}

}  // namespace pondera::testing
