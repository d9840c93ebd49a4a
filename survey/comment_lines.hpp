// SPDX-License-Identifier: Apache-2.0
// What a questionnaire says to a person, as comment lines that a mail client does not wrap: text
// in, lines that begin with '#' out.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace pondera::survey {

/// A phrase with its `{name}`s replaced, once: braces in a value stay. An unknown name stays too.
[[nodiscard]] std::string filled(
    std::string_view phrase,
    std::initializer_list<std::pair<std::string_view, std::string>> values);

/// One text as comment lines, each `indent` blanks, "# ", and at most 72 terminal cells: a mail
/// client that quotes them (2 cells) stays below 76. Breaks at blanks and between Chinese
/// characters; a line's own leading blanks are kept for its continuations. Control and invisible
/// characters become blanks, so no text can leave its comment.
[[nodiscard]] std::string comment_lines(std::string_view text, int indent = 0);

/// The text on one line: control and invisible characters, and runs of blanks, become one blank.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace pondera::survey
