// SPDX-License-Identifier: Apache-2.0
// What is said about a line of a returned questionnaire that is not where it belongs: the line and
// the name of its file in, one diagnostic at its place out.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/sheet_lines.hpp"
#include "survey/yaml_fields.hpp"

#include <string_view>

namespace pondera::survey {

/// answers.outside: an answer that belongs to no question, or to none that can be told.
[[nodiscard]] Diagnostic outside_answer(const SheetLine& line, std::string_view file);
/// answers.outside: an answer below 'answer:', but too far from it.
[[nodiscard]] Diagnostic answer_apart(const SheetLine& line, std::string_view file);
/// answers.passed-over: a text that belongs to no question and is not kept.
[[nodiscard]] Diagnostic passed_over(const SheetLine& line, std::string_view file);
/// answers.passed-over: a number that belongs to no question.
[[nodiscard]] Diagnostic number_outside(const SheetLine& line, std::string_view file);
/// answers.passed-over: what may be an answer within a reason or a remark, which it stays.
[[nodiscard]] Diagnostic answer_in_remark(const SheetLine& line, std::string_view file);
/// answers.passed-over: a text that belongs to no question and is kept as a general remark.
[[nodiscard]] Diagnostic kept_as_remark(const SheetLine& line, std::string_view file);
/// answers.passed-over: a text apart from an empty 'answer:', kept as a general remark.
[[nodiscard]] Diagnostic text_below_answer(const SheetLine& line, std::string_view file);
/// answers.in-comment: an answer behind '#'; `answer` is what stands there.
[[nodiscard]] Diagnostic answer_in_comment(const SheetLine& line,
                                           std::string_view answer,
                                           std::string_view file);
/// answers.unknown-key.
[[nodiscard]] Diagnostic no_such_key(const SheetLine& line,
                                     const UnknownKey& unknown,
                                     std::string_view file);
/// answers.two-answers: a second, different `answer:` of one question.
[[nodiscard]] Diagnostic second_answer(const SheetLine& line,
                                       const Placed& first,
                                       std::string_view file);
/// answers.contradictory-header: a closing line for the second time, with another value.
[[nodiscard]] Diagnostic second_header(const KeyLine& line,
                                       const Placed& first,
                                       std::string_view file);

}  // namespace pondera::survey
