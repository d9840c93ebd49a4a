// SPDX-License-Identifier: Apache-2.0
// What the assessors of a simulated panel think, before they answer: a plan in, true priorities and
// everyone's own log priorities out.
#pragma once

#include "simulation/panel_plan.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::simulation {

/// By group id; row by row with the group's children. Log priorities are centred.
using LogPriorities = std::map<std::string, std::vector<double>>;

/// x*_i = ln of the plan's priorities, or truth_spread · z; centred.
[[nodiscard]] LogPriorities true_log_priorities(const survey::Study& study, const PanelPlan& plan);

/// x = x* + stratum_spread · z_stratum + opinion_spread · z_assessor, centred. Every assessor has
/// streams of the own, so that one more in the panel changes nobody's opinion.
[[nodiscard]] LogPriorities opinion_of(const survey::Study& study,
                                       const survey::Assessor& assessor,
                                       const LogPriorities& truth,
                                       const PanelPlan& plan);

/// softmax of log priorities, group by group.
[[nodiscard]] std::map<std::string, std::vector<double>> local_priorities(
    const LogPriorities& log_priorities);

}  // namespace pondera::simulation
