// SPDX-License-Identifier: Apache-2.0
// Whether somebody who is asked again keeps the earlier answer: the text of an answer in, what it
// says about keeping out.
#pragma once

#include "survey/elicitation_method.hpp"

#include <string_view>

namespace pondera::survey {

enum class KeepWord {
  none,            ///< no word for keeping
  keeps,           ///< "keep", "unchanged", "保留", "不变", …
  keeps_or_equal,  ///< "same", "相同": the same answer as before, or both sides the same
};

/// In any language of feedback_wording.hpp, folded as answers are: letter case, width, quotation
/// marks, bold and a final full stop do not count.
[[nodiscard]] KeepWord keep_word(std::string_view text, ElicitationMethod method);

}  // namespace pondera::survey
