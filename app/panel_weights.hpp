// SPDX-License-Identifier: Apache-2.0
// The weights of a study's panel for the commands that need them: the stored answers and --exclude
// in, GroupWeights out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "app/arguments.hpp"
#include "app/study_folder.hpp"

namespace pondera::app {

/// --exclude ID=REASON, for `weigh` and `score`.
[[nodiscard]] OptionSpec exclude_option();

/// Errors: usage.exclusion-without-reason; those of read_responses and aggregate.
[[nodiscard]] Result<aggregation::GroupWeights> panel_weights(const Arguments& arguments,
                                                              LoadedStudy& loaded);

}  // namespace pondera::app
