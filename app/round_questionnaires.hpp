// SPDX-License-Identifier: Apache-2.0
// The questionnaires of the current round: an assessor in, what this assessor is asked out. What
// was once recorded for somebody stays, whoever joins or leaves the panel afterwards.
#pragma once

#include "app/study_folder.hpp"
#include "survey/questionnaire.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::app {

class RoundQuestionnaires {
 public:
  /// From all questionnaires in the store, in the order in which they were recorded. Those of
  /// another round, of another revision of the study, and of people who are no longer in it play no
  /// part.
  RoundQuestionnaires(const LoadedStudy& loaded,
                      const std::vector<store::StoredQuestionnaire>& stored);

  /// Where every pair is asked: a function of the study and the assessor alone. With a budget of
  /// pairs: the assessor's latest recorded questionnaire; else one that asks what the others are
  /// asked least, which then counts for those who come after.
  [[nodiscard]] survey::Questionnaire of(const survey::Assessor& assessor);

 private:
  const LoadedStudy* loaded_;
  std::map<std::string, survey::Questionnaire> by_assessor_;
};

}  // namespace pondera::app
