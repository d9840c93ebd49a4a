// SPDX-License-Identifier: Apache-2.0
// A questionnaire file that came back: bytes as people's tools left them in, the parts as they
// stand there out, not yet held against what was asked (bind_answers does that).
#pragma once

#include "core/result.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// One entry of the file, texts as written (blanks trimmed, quotation marks around a text removed).
struct SheetEntry {
  SourceSpot where;  ///< of the entry
  std::optional<Placed> number;
  std::optional<Placed> left;  ///< label shown left; rating: the indicator
  std::optional<Placed> right;
  std::optional<Placed> answer;  ///< present and empty: not answered
  std::optional<Placed> why;
};

struct AnswerSheet {
  std::string file;
  Placed study;
  Placed revision;
  Placed round;
  Placed assessor;
  Placed language;
  Placed signature;
  std::vector<SheetEntry> entries;
  std::optional<Placed> remark;
};

/// Reads the file.
///
/// Takes what editors, mail clients and input methods do to a file: a byte-order mark, UTF-16
/// (either end) and GB18030 (converted, and said so in a note), CRLF, tabs, no-break and
/// ideographic blanks, full-width digits, letters and punctuation, smart quotes, trailing blanks,
/// lost indentation, quoting of the mail ("> "), lines wrapped by a mail client, colons and
/// quotation marks inside remarks, keys in any language of wording.hpp. Errors:
/// answers.not-a-questionnaire, answers.cut-off (the closing lines are missing), answers.not-text,
/// answers.missing-header, yaml.*.
[[nodiscard]] Result<AnswerSheet> read_answer_sheet(std::string_view bytes, std::string_view file);

/// Holds a sheet against the questionnaire that it answers.
///
/// Errors, each at its place: answers.other-study, answers.other-round, answers.other-assessor,
/// answers.signature, answers.unreadable-answer, answers.out-of-scale, answers.no-intensity,
/// answers.two-answers, answers.never-asked, answers.changed-label, answers.contradiction (one
/// pair, two different answers). Warnings: answers.deleted-item, answers.repeated (one pair, the
/// same answer twice), answers.nothing-answered.
[[nodiscard]] Result<Response> bind_answers(const AnswerSheet& sheet,
                                            const Questionnaire& asked,
                                            const Study& study);

}  // namespace pondera::survey
