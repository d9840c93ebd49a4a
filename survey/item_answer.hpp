// SPDX-License-Identifier: Apache-2.0
// What an answer means depends on its question: a text and the item that it answers in, its code,
// or what is unclear, out; and what was expected there, for the message.
#pragma once

#include "survey/answer_findings.hpp"
#include "survey/answer_text.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <string_view>

namespace pondera::survey {

/// @param item of a questionnaire of the study's method.
/// @return code as in Answer (response.hpp); or blank; or a problem.
[[nodiscard]] ParsedAnswer item_answer(const Placed& answer,
                                       const QuestionnaireItem& item,
                                       const Study& study);

/// @param language of the sheet: in which labels are shown.
[[nodiscard]] ExpectedAnswer expected_answer(const QuestionnaireItem& item,
                                             const Study& study,
                                             std::string_view language);

}  // namespace pondera::survey
