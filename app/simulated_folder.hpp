// SPDX-License-Identifier: Apache-2.0
// A simulated panel as a study folder of its own: what it was made from in, files out, ready for
// `invite` and `collect`.
#pragma once

#include "core/result.hpp"
#include "simulation/simulate_panel.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::app {

/// Writes into a new or empty folder:
/// study.yaml      as it stands
/// assessors.yaml  without names and addresses
/// replies/…       the file that each assessor would send back
/// truth.csv       the true priorities (simulation::read_truth)
/// flaws.csv       what was planted in whom (report::flaws_csv)
///
/// @param questionnaires one per assessor of the study, in its order.
/// Errors: new.not-empty, file.unwritable.
[[nodiscard]] Result<Done> write_simulated_folder(
    const std::string& folder,
    const std::string& study_text,
    const survey::Study& study,
    const std::vector<survey::Questionnaire>& questionnaires,
    const simulation::SimulatedPanel& panel);

}  // namespace pondera::app
