// SPDX-License-Identifier: Apache-2.0
// A file that came back: bytes as people's tools left them in, an AnswerSheet out.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"

#include <string_view>

namespace pondera::survey {

/// Reads the file line by line: a line that begins with a key of ours (wording.hpp, any language)
/// says what the lines up to the next one are. No YAML parser is asked: what people and their tools
/// do to a file is no YAML, and a stranger's YAML is a risk.
///
/// Takes what editors, mail clients and input methods do to a file: a byte-order mark, UTF-16
/// (either end) and GB18030 (converted, and said so in a note), CRLF and CR, tabs, no-break and
/// ideographic blanks, full-width digits, letters and punctuation, smart quotes, trailing blanks,
/// lost indentation, a word processor's bullets, quoting of the mail ("> "), lines wrapped by a
/// mail client, colons and quotation marks inside remarks, text before and after the questionnaire.
///
/// Errors: answers.not-text, answers.too-large, answers.not-a-questionnaire, answers.cut-off (the
/// closing lines are missing), answers.missing-header, answers.contradictory-header,
/// answers.other-format, answers.unknown-key, answers.two-answers, answers.outside (an answer where
/// none belongs). Warnings: answers.passed-over, answers.in-comment. Note: answers.converted.
[[nodiscard]] Result<AnswerSheet> read_answer_sheet(std::string_view bytes, std::string_view file);

}  // namespace pondera::survey
