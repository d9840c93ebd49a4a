// SPDX-License-Identifier: Apache-2.0
// Where the answers of a questionnaire stand: the decoded text and the sheet that was read from it
// in, places in the text out.
#pragma once

#include "interview/answer_file.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace pondera::interview {

/// One slot per entry of the sheet; nothing for an entry without a line for its answer. An answer
/// that was typed below its line, or that goes on there, is part of the slot.
[[nodiscard]] std::vector<std::optional<EntrySlots>> answer_slots(std::string_view text,
                                                                  const survey::AnswerSheet& sheet);

/// Where the general remark stands; nothing where its line is gone.
[[nodiscard]] std::optional<TextRange> remark_slot(std::string_view text);

}  // namespace pondera::interview
