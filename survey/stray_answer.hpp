// SPDX-License-Identifier: Apache-2.0
// Answers that stand where none belongs, in a mail's text or below `why:`: a line in, whether it
// was meant as an answer out.
#pragma once

#include "survey/sheet_lines.hpp"

namespace pondera::survey {

/// A line that stands alone and is an answer in words: "left 3", "answer: left 3", or with the
/// number of its question before it: "7: left 3", "Q7 left 3", "第7题：左 3".
[[nodiscard]] bool is_stray_answer(const SheetLine& line);

/// "7: left 3", "(7) left 3": nothing else than a number, a sign and an answer in words. This is no
/// line of a wrapped remark either, while "left 3" may be how its last sentence ends.
[[nodiscard]] bool is_numbered_answer(const SheetLine& line);

}  // namespace pondera::survey
