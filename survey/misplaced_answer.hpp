// SPDX-License-Identifier: Apache-2.0
// What may be an answer and stands where none is taken: a line and where it stands in, what has to
// be said about it out, or nothing.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/sheet_lines.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace pondera::survey {

/// Where the line stands.
struct LinePlace {
  std::string_view file;
  const std::set<std::string>& labels;  ///< of the file, as label_key gives them
  bool wrapped_comment = false;         ///< directly below a comment
  bool below_questions = false;         ///< between `questions:` and the first of them
  bool among_questions = false;         ///< text is looked after there
};

/// A line that belongs to no key. An answer in words, or a number with what says to which question
/// it belongs, is an error; another number is a warning where text is not looked after. The last
/// words of a wrapped sentence, "… for example / 25.", are none.
[[nodiscard]] std::optional<Diagnostic> outside_finding(const SheetLine& line,
                                                        const LinePlace& place);

/// A line of a reason or a remark that may be an answer: a warning, since it is kept.
///
/// @param alone it begins a paragraph, so a bare number is not the end of a wrapped sentence.
[[nodiscard]] std::optional<Diagnostic> prose_finding(const SheetLine& line,
                                                      const LinePlace& place,
                                                      bool alone);

/// Whether the line can be nothing but the answer for which an `answer:` above it waits: a number,
/// a label of the file with or without its number in a list, or words for "no answer". Dashes may
/// begin a signature.
[[nodiscard]] bool is_whole_answer(const SheetLine& line, const LinePlace& place);

/// A comment among the questions with an answer behind '#': a warning.
///
/// @param awaited an empty `answer:` stands directly above, so a bare number counts.
[[nodiscard]] std::optional<Diagnostic> comment_finding(const SheetLine& line,
                                                        std::string_view file,
                                                        bool awaited);

}  // namespace pondera::survey
