// SPDX-License-Identifier: Apache-2.0
// The closing lines of a questionnaire: the name of one in, its place in an AnswerSheet out.
#pragma once

#include "survey/answer_sheet.hpp"

#include <string_view>

namespace pondera::survey {

/// The field of "study", "revision", "round", "assessor", "language" or "signature".
///
/// @param name one of these, folded.
[[nodiscard]] Placed& header_field(AnswerSheet& sheet, std::string_view name);

}  // namespace pondera::survey
