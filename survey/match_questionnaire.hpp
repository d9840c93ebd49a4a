// SPDX-License-Identifier: Apache-2.0
// Which of the questionnaires that were sent a returned sheet answers.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::survey {

/// The questionnaire with the sheet's signature; else the latest one of the sheet's assessor and
/// round, so that bind_answers can say what differs.
///
/// @param sent every questionnaire of the study, oldest first.
/// Errors: answers.other-study, answers.other-round (not the study's current one),
/// answers.unknown-assessor, answers.never-invited.
[[nodiscard]] Result<Questionnaire> match_questionnaire(const AnswerSheet& sheet,
                                                        const std::vector<Questionnaire>& sent,
                                                        const Study& study);

}  // namespace pondera::survey
