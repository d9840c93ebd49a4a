// SPDX-License-Identifier: Apache-2.0
// Whose answers a sheet says it holds, against whom a questionnaire was made for.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/questionnaire.hpp"

#include <string_view>

namespace pondera::survey {

/// Whether a closing line says what is expected; letter case and width aside, which word processors
/// change.
[[nodiscard]] bool says(const Placed& line, std::string_view expected);

/// Errors: answers.other-study (then nothing else is said), answers.other-round,
/// answers.other-assessor; when these hold, answers.signature: another revision of the study, a
/// damaged signature, or other questions.
[[nodiscard]] Diagnostics sheet_identity_findings(const AnswerSheet& sheet,
                                                  const Questionnaire& asked);

}  // namespace pondera::survey
