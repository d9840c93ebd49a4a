// SPDX-License-Identifier: Apache-2.0
// How judgements become weights, as typed on the command line: the options that a study has under
// `weights` and `consistency`, by the same names, for commands without a study.
#pragma once

#include "app/arguments.hpp"
#include "core/result.hpp"
#include "weights/weigh_options.hpp"

#include <vector>

namespace pondera::app {

struct WeighArguments {
  weights::WeighOptions weigh;
  bool simulated = false;  ///< --random-index simulated
};

/// Specs of the options, each with the names of its table.
[[nodiscard]] std::vector<OptionSpec> weigh_option_specs();

/// Errors: usage.unknown-choice (with the nearest name), usage.not-a-number (also for a number out
/// of its range). Warning: usage.unused-option (a parameter of a scale that takes none).
[[nodiscard]] Result<WeighArguments> weigh_arguments(const Arguments& arguments);

}  // namespace pondera::app
