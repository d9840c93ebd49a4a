// SPDX-License-Identifier: Apache-2.0
// Which pairs one more assessor is asked: a study with a budget of pairs and the questionnaires
// that others have in, the pairs of every group out.
#pragma once

#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::weights {

/// Groups of which every pair is asked (pairs_per_group) are not named. In the others split_pairs
/// chooses, from how often `others` ask each pair and from draws of the study's seed in the stream
/// "<round>/<assessor>/<group>/pairs": draw p is the key of pair p.
///
/// So the choice depends on who was asked before, and must be kept: an assessor's questionnaire is
/// chosen once and then read from the store.
/// @param others questionnaires that go out beside this one: same study, revision and round.
[[nodiscard]] survey::PairChoice choose_pairs(const survey::Study& study,
                                              const std::string& assessor,
                                              int round,
                                              const std::vector<survey::Questionnaire>& others);

}  // namespace pondera::weights
