// SPDX-License-Identifier: Apache-2.0
// What an assessor is shown beside each question that is asked again: the panel's answers before
// the round was opened in, an ItemFeedback per question out.
#pragma once

#include "survey/item_feedback.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::agreement {

/// The others' answers and reasons are shown when at least survey::fewest_others others answered.
/// Reasons come in a random order from the study's seed and the stream
/// "<round>/<assessor>/<group>/<first>/<second>/reasons", items in byte order; equal ones once.
///
/// @param asked what the assessor is asked (design_revisit).
/// @param responses of the panel before the round that count, each assessor once.
/// @param own the earlier response of the assessor as it was given, whether it counts or not;
/// nullptr: the one among `responses`.
[[nodiscard]] std::vector<survey::ItemFeedback> round_feedback(
    const survey::Study& study,
    const survey::Questionnaire& asked,
    const survey::RoundOpening& opening,
    const std::vector<survey::Response>& responses,
    const survey::Response* own = nullptr);

}  // namespace pondera::agreement
