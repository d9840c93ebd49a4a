// SPDX-License-Identifier: Apache-2.0
// The file that a simulated assessor sends back: what was asked and what was answered in, the
// filled-in questionnaire out.
#pragma once

#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>

namespace pondera::simulation {

/// The questionnaire's file (survey::write_questionnaire) with every answer typed behind its
/// `answer:`, in the words that the file itself teaches ("left 3", "左 3"); what was left out stays
/// empty. `pondera collect` takes it as it takes an assessor's.
/// @param questionnaire of pairs, all of the study. @param response answers by the numbers of its
/// items.
[[nodiscard]] std::string answered_sheet(const survey::Questionnaire& questionnaire,
                                         const survey::Response& response,
                                         const survey::Study& study);

}  // namespace pondera::simulation
