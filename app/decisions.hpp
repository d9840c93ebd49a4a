// SPDX-License-Identifier: Apache-2.0
// The decisions in force for the commands that weigh, score and audit: a study folder in; the
// answers that count, and what was taken out of them, out.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "app/study_folder.hpp"
#include "core/result.hpp"
#include "survey/response.hpp"

#include <vector>

namespace pondera::app {

/// Reads the decisions in force in the study's round and applies them to its responses; adds their
/// digest to the provenance when there are any. Requires a store.
///
/// Errors: store.*. Warnings: those of apply_decisions. Notes: decide.answered-since (the assessor
/// has answered after the decision, which leaves the later answers out too).
[[nodiscard]] Result<aggregation::DecidedResponses> decided_responses(
    LoadedStudy& loaded, const std::vector<survey::Response>& responses);

}  // namespace pondera::app
