// SPDX-License-Identifier: Apache-2.0
// What panel to simulate, as typed on the command line: checked Arguments in, plans out.
#pragma once

#include "app/arguments.hpp"
#include "core/result.hpp"
#include "simulation/panel_study.hpp"

#include <string>
#include <vector>

namespace pondera::app {

struct SimulateArguments {
  bool many = false;        ///< --panels: a study of many panels
  std::vector<int> groups;  ///< --groups: sizes of a made-up study; empty: the user's study
  std::vector<int>
      assessors;  ///< --assessors: made-up ones; one number unless `many`; may be empty
  /// `panel` is what one panel is like; the rest is for many.
  simulation::PanelStudyPlan plan;
};

/// The kinds of flaws, for help: "random, straight-line, …".
[[nodiscard]] std::string flaw_names();

/// Specs of the options but --study and --output.
[[nodiscard]] std::vector<OptionSpec> simulate_option_specs();

/// Errors: usage.not-a-number (also for a number or a list out of its range), usage.unknown-choice
/// (of --flaw, with the nearest kind), usage.bad-option (--pairs without --panels). Warnings:
/// usage.unused-option (--flawed without --panels; --flaw with it).
[[nodiscard]] Result<SimulateArguments> simulate_arguments(const Arguments& arguments);

}  // namespace pondera::app
