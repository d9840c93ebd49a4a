// SPDX-License-Identifier: Apache-2.0
// How firm a ranking is: a study with its answers and scores in, everything that this module finds
// out about it out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "core/result.hpp"
#include "robustness/robustness.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <optional>
#include <vector>

namespace pondera::robustness {

/// Whose answers count.
struct Answers {
  std::vector<survey::Response> responses;
  aggregation::AggregateOptions options;
};

struct ExploreInput {
  survey::Study study;
  Answers answers;                   ///< with the decisions in force
  std::optional<Answers> undecided;  ///< without them; nothing where they took nothing out
  weights::WeighOptions weigh;
  aggregation::GroupWeights weights;  ///< of `answers`, with individual weights
  scoring::ScoreTable scores;
  scoring::ScoringOptions scoring;
};

/// Everything. What cannot be done (no bootstrap of one assessor, no Dirichlet law of assessors who
/// all agree, no closed forms where totals are no sums, …) is named in `not_done`, with the reason.
///
/// Same input and options, same bytes, whatever the number of threads.
/// Errors: those of scoring::rank; explore.nothing-ranked (no unit is ranked).
[[nodiscard]] Result<Robustness> explore(const ExploreInput& input,
                                         const RobustnessOptions& options = {});

}  // namespace pondera::robustness
