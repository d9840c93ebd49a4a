// SPDX-License-Identifier: Apache-2.0
// From lines to entries: decoded text in, an AnswerSheet out whose values are as written (not yet
// unquoted), with every finding about lines that are not where they belong.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/answer_sheet.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

struct AssembledSheet {
  AnswerSheet sheet;  ///< a header that is missing has line 0
  std::optional<Placed> format;
  int last_line = 0;  ///< of the last line that was recognised
  Diagnostics found;
};

/// Every line belongs to the last key before it: to `why`, `remark`, a label or an empty `answer`
/// it is a continuation; anywhere else it is passed over, with an error when it is an answer in
/// words, and with a warning when it stands among the questions. A paragraph of its own between two
/// questions, not indented, is no reason of either: it goes to the general remark, with a warning.
[[nodiscard]] AssembledSheet assemble_sheet(std::string_view text, std::string_view file);

}  // namespace pondera::survey
