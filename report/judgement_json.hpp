// SPDX-License-Identifier: Apache-2.0
// One assessor's judgements and priorities of a group as JSON, for results that list assessors. For
// the files of this module that include the JSON library.
#pragma once

#include "report/json_parts.hpp"
#include "survey/elicitation_method.hpp"
#include "weights/weigh_assessor.hpp"

namespace pondera::report {

[[nodiscard]] Json json_of(const weights::WorstJudgement& worst);
[[nodiscard]] Json json_of(const weights::GroupPriorities& group);
/// Adds the method of elicitation where only `weights/1` says it otherwise.
void name_method(Json& document, survey::ElicitationMethod method);

}  // namespace pondera::report
