// SPDX-License-Identifier: Apache-2.0
// A choice among the items of a list as a person typed it: text and labels in, the position of the
// item out, or what is unclear about it.
#pragma once

#include "survey/answer_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// An item of the list by its number ("2", "２", "二", "2."), by its label in any language, or by
/// both ("2 Energy", "2. Energy", "（2）能源").
///
/// @param labels of each item, in every language; in the order of the list.
/// @return code = position from 1; or blank; or out_of_scale (a number beyond the list),
/// two_answers (number and label of different items, or two numbers), ambiguous_number (labels that
/// are numbers, or that differ by blanks alone, or what a label with '#' is before that sign,
/// behind which reasons begin), no_item.
[[nodiscard]] ParsedAnswer parse_choice_answer(std::string_view text,
                                               const std::vector<std::vector<std::string>>& labels);

}  // namespace pondera::survey
