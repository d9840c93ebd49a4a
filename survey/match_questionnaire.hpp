// SPDX-License-Identifier: Apache-2.0
// Which of the questionnaires that were sent a returned sheet answers.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::survey {

/// The questionnaire with the sheet's assessor and signature; else the latest one of that assessor
/// and round, so that bind_answers can say what differs. Letter case and width do not count.
///
/// @param sent every questionnaire of the study, oldest first.
/// Errors: answers.other-study, answers.late (a questionnaire that was sent in an earlier round),
/// answers.other-round (not the study's current one),
/// answers.other-assessor (the signature is that of somebody else's), answers.unknown-assessor,
/// answers.never-invited.
[[nodiscard]] Result<Questionnaire> match_questionnaire(const AnswerSheet& sheet,
                                                        const std::vector<Questionnaire>& sent,
                                                        const Study& study);

}  // namespace pondera::survey
