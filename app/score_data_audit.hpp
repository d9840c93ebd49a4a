// SPDX-License-Identifier: Apache-2.0
// pondera score --data-audit: a study that was read comes in, what stands out in its scores goes
// out, with the weights as far as anybody has answered.
#pragma once

#include "app/arguments.hpp"
#include "app/outcome.hpp"
#include "app/study_folder.hpp"

#include <string>

namespace pondera::app {

/// @param reading of a folder with scores.csv. Its diagnostics become part of the outcome's.
/// Errors: usage.bad-option (a format that this has not).
[[nodiscard]] Outcome audit_scores(const Arguments& arguments,
                                   StudyReading reading,
                                   const std::string& language);

}  // namespace pondera::app
