// SPDX-License-Identifier: Apache-2.0
// What stands as comments beside a question that is asked again: an ItemFeedback in, lines that
// begin with '#' out.
#pragma once

#include "survey/item_feedback.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::survey {

/// The own earlier answer in words; what the own other answers imply; what the others said, as one
/// line per answer with a star for every assessor (fewer stars where one answer has more than 30),
/// the median and the middle half in words; and the others' reasons. Nothing but comments, plain
/// characters and words, at most 72 cells wide: it reads the same in an editor, a word processor
/// and a mail.
///
/// A reason is a stranger's text: control and invisible characters become blanks, each of its lines
/// begins with "# " and "~ ", so that it is no answer even where '#' gets lost, and it is cut after
/// 300 characters. At most 8 reasons; how many more there are is said.
[[nodiscard]] std::string feedback_lines(const ItemFeedback& feedback,
                                         const Study& study,
                                         std::string_view language,
                                         int indent);

/// An earlier answer in words, "left 3", "equal", "4", "12.5".
[[nodiscard]] std::string answer_in_words(int code,
                                          ElicitationMethod method,
                                          std::string_view language);

}  // namespace pondera::survey
