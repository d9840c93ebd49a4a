// SPDX-License-Identifier: Apache-2.0
#include "survey/match_questionnaire.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <string>

namespace pondera::survey {

namespace {

std::string quoted(const Placed& placed) {
  return "'" + printable(placed.text) + "'";
}

Diagnostic unknown_assessor(const AnswerSheet& sheet, const Study& study) {
  std::vector<std::string> known;
  for (const Assessor& assessor : study.assessors) known.push_back(assessor.id);
  return error("answers.unknown-assessor", sheet.assessor.where,
               "the study has no assessor " + quoted(sheet.assessor),
               known_names_hint(sheet.assessor.text, known));
}

}  // namespace

Result<Questionnaire> match_questionnaire(const AnswerSheet& sheet,
                                          const std::vector<Questionnaire>& sent,
                                          const Study& study) {
  if (sheet.study.text != study.id) {
    return error("answers.other-study", sheet.study.where,
                 "this file answers the study " + quoted(sheet.study) + ", not '" + study.id + "'",
                 "send it to whoever runs that study");
  }
  if (sheet.round.text != std::to_string(study.round)) {
    return error("answers.other-round", sheet.round.where,
                 "this file belongs to round " + quoted(sheet.round) + "; the study is in round " +
                     std::to_string(study.round),
                 "answer the questionnaire of the current round");
  }
  const Questionnaire* of_assessor = nullptr;
  for (const Questionnaire& questionnaire : sent) {
    if (questionnaire.assessor != sheet.assessor.text || questionnaire.round != study.round)
      continue;
    if (questionnaire_signature(questionnaire) == sheet.signature.text) return questionnaire;
    of_assessor = &questionnaire;
  }
  if (of_assessor != nullptr) return *of_assessor;
  if (study.find_assessor(sheet.assessor.text) == nullptr) return unknown_assessor(sheet, study);
  return error("answers.never-invited", sheet.assessor.where,
               "no questionnaire was made for " + quoted(sheet.assessor) + " in round " +
                   std::to_string(study.round),
               "run 'pondera invite' first; it records what is asked of whom");
}

}  // namespace pondera::survey
