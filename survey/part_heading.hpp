// SPDX-License-Identifier: Apache-2.0
// Where the questions of one part end: a comment line of a questionnaire in, whether it is one that
// the writer puts between parts out.
#pragma once

#include "survey/sheet_lines.hpp"

namespace pondera::survey {

/// A comment as the writer makes it, in any language, above the questions of a part ("# Part 2 of
/// 3: …") or above the general remark. A comment that a person wrote is neither.
[[nodiscard]] bool is_part_heading(const SheetLine& line);

}  // namespace pondera::survey
