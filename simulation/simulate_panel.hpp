// SPDX-License-Identifier: Apache-2.0
// A panel of made-up assessors with a known truth: a study and a plan in, responses as if they had
// been collected out, with what was planted in whom.
#pragma once

#include "core/result.hpp"
#include "simulation/panel_plan.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::simulation {

struct SimulatedAssessor {
  std::string id;
  Flaw flaw = Flaw::none;
  double noise = 0;                    ///< standard deviation of the logarithm of one judgement
  std::string copied_from;             ///< copy: whose answers
  std::string turned_group;            ///< reversed_group: which; empty if none could be turned
  std::vector<survey::Answer> turned;  ///< sign_flips: as answered; none that was left out
};

struct SimulatedPanel {
  std::map<std::string, std::vector<double>> truth;  ///< local priorities by group, Σ = 1
  /// Who copies comes after everybody else; otherwise in the study's order.
  std::vector<survey::Response> responses;
  std::vector<SimulatedAssessor> assessors;  ///< row by row with `responses`
};

/// Answers of every assessor of the study to the questionnaire that each would be sent.
///
///     ln a = x_left - x_right + noise_k · z,  answered by the nearest of the scale's intensities
///     on the logarithm; noise_k uniform in [least_noise, most_noise]
///
/// Then the flaws: each kind gets round(share · K) assessors, drawn at random, nobody two; then
/// answers are left out. Where there is nothing to spoil (no clear answer, one group only, nobody
/// to copy from) the flaw is none. Draws are counter-based, by assessor, so the same seed gives the
/// same panel on any machine.
/// @param questionnaires what each assessor is asked, in the order of study.assessors.
/// Errors: simulation.method (the study does not ask for pairs), simulation.no-assessors,
/// simulation.plan (a share, spread or noise out of its range; shares that sum to more than 1).
[[nodiscard]] Result<SimulatedPanel> simulate_panel(
    const survey::Study& study,
    const std::vector<survey::Questionnaire>& questionnaires,
    const PanelPlan& plan);

}  // namespace pondera::simulation
