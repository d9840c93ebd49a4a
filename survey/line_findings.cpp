// SPDX-License-Identifier: Apache-2.0
#include "survey/line_findings.hpp"

#include "core/utf8.hpp"

#include <string>

namespace pondera::survey {

namespace {

SourceSpot spot_of(const SheetLine& line, std::string_view file) {
  return {std::string(file), line.line, line.column};
}

}  // namespace

Diagnostic outside_answer(const SheetLine& line, std::string_view file) {
  return error("answers.outside", spot_of(line, file),
               "the answer " + shown(line.text) + " belongs to no question",
               "write it behind 'answer:' of its question, or delete it");
}

Diagnostic answer_apart(const SheetLine& line, std::string_view file) {
  return error("answers.outside", spot_of(line, file),
               shown(line.text) + " stands apart from 'answer:'",
               "write it on the line of 'answer:', or delete it");
}

Diagnostic passed_over(const SheetLine& line, std::string_view file) {
  return warning("answers.passed-over", spot_of(line, file),
                 shown(line.text) + " belongs to no question",
                 "write a remark behind 'why:' or 'remark:'");
}

Diagnostic number_outside(const SheetLine& line, std::string_view file) {
  return warning("answers.passed-over", spot_of(line, file),
                 shown(line.text) + " belongs to no question and is not taken",
                 "if it is an answer, write it behind 'answer:' of its question");
}

Diagnostic answer_in_remark(const SheetLine& line, std::string_view file) {
  return warning("answers.passed-over", spot_of(line, file),
                 shown(line.text) + " is kept as a remark, and is not taken as an answer",
                 "if it is an answer, write it behind 'answer:' of its question");
}

Diagnostic kept_as_remark(const SheetLine& line, std::string_view file) {
  return warning("answers.passed-over", spot_of(line, file),
                 shown(line.text) + " belongs to no question; it is kept as a general remark",
                 "write a reason behind 'why:', and what concerns the whole behind 'remark:'");
}

Diagnostic text_below_answer(const SheetLine& line, std::string_view file) {
  return warning("answers.passed-over", spot_of(line, file),
                 shown(line.text) + " stands apart from 'answer:'; it is kept as a general remark",
                 "if it is an answer, write it behind 'answer:', on the same line");
}

Diagnostic answer_in_comment(const SheetLine& line,
                             std::string_view answer,
                             std::string_view file) {
  return warning("answers.in-comment", spot_of(line, file),
                 "the answer " + shown(answer) + " stands behind '#' and is not taken",
                 "to give this answer, write it behind 'answer:' of its question");
}

Diagnostic no_such_key(const SheetLine& line, const UnknownKey& unknown, std::string_view file) {
  return error("answers.unknown-key", {std::string(file), line.line, unknown.column},
               "there is no '" + printable(unknown.word) + ":' in a questionnaire",
               "did you mean '" + unknown.meant.value_or("answer") + ":'?");
}

Diagnostic second_answer(const SheetLine& line, const Placed& first, std::string_view file) {
  return error("answers.two-answers", spot_of(line, file),
               "this question has two answers: " + shown(first.text) + " on line " +
                   std::to_string(first.where.line) + ", and " + shown(line.text),
               "keep one of them and delete the other");
}

Diagnostic second_header(const KeyLine& line, const Placed& first, std::string_view file) {
  return error("answers.contradictory-header", spot_of(line.value, file),
               "'" + line.name + "' is " + shown(line.value.text) + " here and " +
                   shown(first.text) + " on line " + std::to_string(first.where.line),
               "send one questionnaire at a time, and delete older ones below it");
}

}  // namespace pondera::survey
