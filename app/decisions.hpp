// SPDX-License-Identifier: Apache-2.0
// The decisions in force for the commands that look at answers: a study folder in; the answers that
// count, and what was taken out of them, out.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "app/study_folder.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"
#include "survey/store/store.hpp"

#include <string>
#include <vector>

namespace pondera::app {

/// Reads the decisions in force in the study's round and applies them to its responses; adds their
/// digest to the provenance when there are any. Requires a store.
///
/// Errors: store.*. Warnings: those of apply_decisions. Notes: decide.answered-since (the assessor
/// has answered after the decision, which leaves the later answers out too).
[[nodiscard]] Result<aggregation::DecidedResponses> decided_responses(
    LoadedStudy& loaded, const std::vector<survey::Response>& responses);

/// The decisions in force in a round. Errors: store.*.
[[nodiscard]] Result<std::vector<survey::RecordedDecision>> decisions_of_round(
    const store::Store& store, int round);

/// The responses that count where the panel is looked at between rounds (what to ask again, what
/// the others said, how answers moved, how precise the weights are): with the decisions applied,
/// without assessors who are left out as a whole, and without people who are no longer in the
/// study.
///
/// @param merged of the rounds that count (survey/merge_rounds.hpp), or of one of them.
[[nodiscard]] std::vector<survey::Response> counting_responses(
    const survey::Study& study,
    const std::vector<survey::Response>& merged,
    const std::vector<survey::RecordedDecision>& in_force);

/// Whether all answers of the assessor are left out.
[[nodiscard]] bool is_left_out(const std::vector<survey::RecordedDecision>& in_force,
                               const std::string& assessor);
/// Whether the assessor's answer to this question is left out, alone or with others.
[[nodiscard]] bool is_left_out(const std::vector<survey::RecordedDecision>& in_force,
                               const survey::RevisitQuestion& question);

}  // namespace pondera::app
