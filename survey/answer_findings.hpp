// SPDX-License-Identifier: Apache-2.0
// What is said about an answer that is not clearly one: a problem in, a Diagnostic out whose hint
// is in the words of the assessor's own language.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/answer_text.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::survey {

/// @param answer   as written, with its place.
/// @param language of the sheet: in which the hint shows how an answer looks.
[[nodiscard]] Diagnostic answer_finding(AnswerProblem problem,
                                        const Placed& answer,
                                        const Elicitation& elicitation,
                                        std::string_view language);

/// "'text'" for a message: on one line, cut when long.
[[nodiscard]] std::string quoted_text(std::string_view text);

}  // namespace pondera::survey
