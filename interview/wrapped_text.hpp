// SPDX-License-Identifier: Apache-2.0
// A text broken into lines of a terminal: text and width in, lines out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

/// Lines of at most `width` cells (≥ 8; a word that is longer is cut). Breaks at blanks and between
/// wide characters, never before Chinese or Western closing punctuation where that can be avoided.
/// Lines after the first begin with `indent` blanks. Control characters are made visible; an empty
/// text is one empty line.
[[nodiscard]] std::vector<std::string> wrapped_text(std::string_view text,
                                                    int width,
                                                    int indent = 0);

}  // namespace pondera::interview
