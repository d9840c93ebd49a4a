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
#include <vector>

namespace pondera::survey {

/// What is expected of one answer, for its message.
struct ExpectedAnswer {
  std::string scale;  ///< "1 to 9"
  std::string hint;   ///< what to type
};

/// @param answer as written, with its place.
[[nodiscard]] Diagnostic answer_finding(AnswerProblem problem,
                                        const Placed& answer,
                                        const ExpectedAnswer& expected);

/// Of a comparison or rating; the hint shows it in the language of the sheet.
[[nodiscard]] ExpectedAnswer expected_judgement(const Elicitation& elicitation,
                                                std::string_view language);
/// Of points or a direct weight.
[[nodiscard]] ExpectedAnswer expected_amount(const Elicitation& elicitation);
/// Of how many times one outweighs the other.
[[nodiscard]] ExpectedAnswer expected_times(const Elicitation& elicitation);
/// Of a choice from a list; `labels` as the assessor sees them.
[[nodiscard]] ExpectedAnswer expected_choice(const std::vector<std::string>& labels);

/// "'text'" for a message: on one line, cut when long.
[[nodiscard]] std::string quoted_text(std::string_view text);

/// Whether a text that was read as an answer was meant as one: it is one, or a number that is none
/// only because of its size or form.
[[nodiscard]] bool is_meant_as_answer(const ParsedAnswer& parsed);

/// answers.unreadable-answer: an answer behind '#', where a reason stands.
[[nodiscard]] Diagnostic answer_behind_hash(const Placed& behind);

}  // namespace pondera::survey
