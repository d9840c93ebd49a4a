// SPDX-License-Identifier: Apache-2.0
// What everybody of a panel is asked: a study with its design in, the questionnaires that would go
// out if nobody had been asked before out.
#pragma once

#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::simulation {

/// One questionnaire per assessor, in the order of study.assessors, of the study's round.
///
/// With a budget of pairs (study.elicitation.design), each is chosen after those before it
/// (weights/choose_pairs), so that they are those of `pondera invite` in a study without a store.
/// A study that does not ask for pairs has no budget.
[[nodiscard]] std::vector<survey::Questionnaire> panel_questionnaires(const survey::Study& study);

}  // namespace pondera::simulation
