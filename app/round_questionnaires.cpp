// SPDX-License-Identifier: Apache-2.0
#include "app/round_questionnaires.hpp"

#include "survey/design_questionnaire.hpp"
#include "weights/choose_pairs.hpp"

namespace pondera::app {

namespace {

bool has_budget(const survey::Elicitation& elicitation) {
  return elicitation.method == survey::ElicitationMethod::pairwise &&
         !elicitation.design.asks_all();
}

}  // namespace

RoundQuestionnaires::RoundQuestionnaires(const LoadedStudy& loaded,
                                         const std::vector<store::StoredQuestionnaire>& stored)
    : loaded_(&loaded) {
  for (const auto& [questionnaire, signature] : stored) {
    const bool is_current = questionnaire.round == loaded.study.round &&
                            questionnaire.revision == loaded.provenance.revision &&
                            loaded.study.find_assessor(questionnaire.assessor) != nullptr;
    if (is_current) by_assessor_.insert_or_assign(questionnaire.assessor, questionnaire);
  }
}

survey::Questionnaire RoundQuestionnaires::of(const survey::Assessor& assessor) {
  const survey::Study& study = loaded_->study;
  if (!has_budget(study.elicitation)) {
    return survey::design_questionnaire(study, assessor, study.round);
  }
  if (const auto kept = by_assessor_.find(assessor.id); kept != by_assessor_.end()) {
    kept->second.language = assessor.language;  // what is asked is kept, not in which language
    return kept->second;
  }
  std::vector<survey::Questionnaire> others;
  for (const auto& [id, questionnaire] : by_assessor_) others.push_back(questionnaire);
  const survey::PairChoice choice = weights::choose_pairs(study, assessor.id, study.round, others);
  survey::Questionnaire questionnaire =
      survey::design_questionnaire(study, assessor, study.round, choice);
  by_assessor_.emplace(assessor.id, questionnaire);
  return questionnaire;
}

}  // namespace pondera::app
