// SPDX-License-Identifier: Apache-2.0
// The weights of a study's panel for the commands that need them: the stored answers, the decisions
// in force and --exclude in; GroupWeights with and without the decisions out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "aggregation/apply_decisions.hpp"
#include "app/arguments.hpp"
#include "app/study_folder.hpp"

#include <optional>
#include <vector>

namespace pondera::app {

struct PanelWeights {
  aggregation::GroupWeights weights;
  std::vector<aggregation::AppliedDecision> decisions;  ///< those in force
  /// From all answers but those of --exclude. Nothing when no decision takes anything out, or when
  /// there are no weights without them (a note says why).
  std::optional<aggregation::GroupWeights> without_decisions;
  std::vector<survey::Response> responses;            ///< with the decisions
  aggregation::AggregateOptions options;              ///< with the decisions' exclusions
  std::vector<survey::Response> undecided_responses;  ///< without them
  aggregation::AggregateOptions undecided_options;
};

/// --exclude ID=REASON, for `weigh` and `score`.
[[nodiscard]] OptionSpec exclude_option();

/// Decisions first, --exclude on top of them.
///
/// Errors: usage.exclusion-without-reason; those of read_responses and aggregate, with the
/// decisions in notes (decide.in-force). Notes: weigh.nothing-to-exclude, weigh.without-decisions;
/// for CSV weigh.left-out and decide.in-force.
[[nodiscard]] Result<PanelWeights> panel_weights(const Arguments& arguments, LoadedStudy& loaded);

}  // namespace pondera::app
