// SPDX-License-Identifier: Apache-2.0
#include "simulation/panel_questionnaires.hpp"

#include "survey/design_questionnaire.hpp"
#include "weights/choose_pairs.hpp"

namespace pondera::simulation {

std::vector<survey::Questionnaire> panel_questionnaires(const survey::Study& study) {
  const bool has_budget = study.elicitation.method == survey::ElicitationMethod::pairwise &&
                          !study.elicitation.design.asks_all();
  std::vector<survey::Questionnaire> questionnaires;
  questionnaires.reserve(study.assessors.size());
  for (const survey::Assessor& assessor : study.assessors) {
    const survey::PairChoice choice =
        has_budget ? weights::choose_pairs(study, assessor.id, study.round, questionnaires)
                   : survey::PairChoice{};
    questionnaires.push_back(survey::design_questionnaire(study, assessor, study.round, choice));
  }
  return questionnaires;
}

}  // namespace pondera::simulation
