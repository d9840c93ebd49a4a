// SPDX-License-Identifier: Apache-2.0
// How a ranking is to be explored, as typed on the command line: checked Arguments in, options out.
#pragma once

#include "app/arguments.hpp"
#include "core/result.hpp"
#include "robustness/robustness.hpp"

#include <vector>

namespace pondera::app {

/// Specs of --draws, --resamples, --seed, --confidence and --perturb.
[[nodiscard]] std::vector<OptionSpec> explore_option_specs();

/// Errors: usage.not-a-number (also for a number out of its range).
[[nodiscard]] Result<robustness::RobustnessOptions> explore_arguments(const Arguments& arguments);

}  // namespace pondera::app
