// SPDX-License-Identifier: Apache-2.0
#include "survey/match_questionnaire.hpp"

#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/sheet_identity.hpp"

#include <algorithm>
#include <string>

namespace pondera::survey {

namespace {

std::string quoted(const Placed& placed) {
  return "'" + printable(placed.text) + "'";
}

bool is_signed_as(const AnswerSheet& sheet, const Questionnaire& questionnaire) {
  return says(sheet.signature, questionnaire_signature(questionnaire));
}

/// The sheet's assessor as the questionnaires spell it.
std::string assessor_as_sent(const AnswerSheet& sheet, const std::vector<Questionnaire>& sent) {
  const auto same = std::ranges::find(sent, sheet.assessor.text, &Questionnaire::assessor);
  if (same != sent.end()) return same->assessor;
  const auto folded_alike = std::ranges::find_if(sent, [&](const Questionnaire& questionnaire) {
    return says(sheet.assessor, questionnaire.assessor);
  });
  return folded_alike == sent.end() ? sheet.assessor.text : folded_alike->assessor;
}

Diagnostic other_assessor(const AnswerSheet& sheet, const Questionnaire& signed_one) {
  return error("answers.other-assessor", sheet.assessor.where,
               "this is the questionnaire of '" + signed_one.assessor +
                   "', but its line 'assessor:' says " + quoted(sheet.assessor),
               "everybody answers in the file made for them");
}

Diagnostic nobody_asked(const AnswerSheet& sheet, const Study& study) {
  std::vector<std::string> known;
  for (const Assessor& assessor : study.assessors) {
    if (says(sheet.assessor, assessor.id)) {
      return error("answers.never-invited", sheet.assessor.where,
                   "no questionnaire was made for " + quoted(sheet.assessor) + " in round " +
                       std::to_string(study.round),
                   "run 'pondera invite' first; it records what is asked of whom");
    }
    known.push_back(assessor.id);
  }
  return error("answers.unknown-assessor", sheet.assessor.where,
               "the study has no assessor " + quoted(sheet.assessor),
               known_names_hint(sheet.assessor.text, known));
}

/// Whether the sheet is a questionnaire of ours, of a round that is over.
bool is_late(const AnswerSheet& sheet, const std::vector<Questionnaire>& sent, const Study& study) {
  return std::ranges::any_of(sent, [&](const Questionnaire& questionnaire) {
    return questionnaire.round < study.round &&
           parse_whole(sheet.round.text) == questionnaire.round &&
           is_signed_as(sheet, questionnaire);
  });
}

Diagnostic late(const AnswerSheet& sheet, const Study& study) {
  const std::string now = std::to_string(study.round);
  return error("answers.late", sheet.round.where,
               "this answers round " + quoted(sheet.round) + ", which ended when round " + now +
                   " was opened; it is kept, and does not count",
               "ask the assessor to answer the questionnaire of round " + now +
                   "; what was answered in time counts there as long as it is not changed");
}

}  // namespace

Result<Questionnaire> match_questionnaire(const AnswerSheet& sheet,
                                          const std::vector<Questionnaire>& sent,
                                          const Study& study) {
  if (!says(sheet.study, study.id)) {
    return error("answers.other-study", sheet.study.where,
                 "this file answers the study " + quoted(sheet.study) + ", not '" + study.id + "'",
                 "send it to whoever runs that study");
  }
  if (parse_whole(sheet.round.text) != study.round) {
    if (is_late(sheet, sent, study)) return late(sheet, study);
    return error("answers.other-round", sheet.round.where,
                 "this file belongs to round " + quoted(sheet.round) + "; the study is in round " +
                     std::to_string(study.round),
                 "answer the questionnaire of the current round");
  }
  const std::string assessor = assessor_as_sent(sheet, sent);
  const Questionnaire* of_assessor = nullptr;
  for (const Questionnaire& questionnaire : sent) {
    if (questionnaire.assessor != assessor || questionnaire.round != study.round) continue;
    if (is_signed_as(sheet, questionnaire)) return questionnaire;
    of_assessor = &questionnaire;
  }
  const auto of_another = std::ranges::find_if(sent, [&](const Questionnaire& questionnaire) {
    return questionnaire.assessor != assessor && questionnaire.round == study.round &&
           is_signed_as(sheet, questionnaire);
  });
  if (of_another != sent.end()) return other_assessor(sheet, *of_another);
  if (of_assessor != nullptr) return *of_assessor;
  return nobody_asked(sheet, study);
}

}  // namespace pondera::survey
