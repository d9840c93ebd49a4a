// SPDX-License-Identifier: Apache-2.0
// The consensus of one group by priorities: every participant's own priorities in, their mean and
// how far they are apart out.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/consensus_group.hpp"
#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <string>
#include <vector>

namespace pondera::aggregation {

/// w^G_j = Σ ω_k w^k_j over the participants with priorities in the group, shares ω renormalised
/// over them: by default the arithmetic mean, since a priority may be 0 (a budget that gives an
/// item nothing); or the choice's other mean (group_mean.hpp). The standard deviation of every
/// local weight is over those participants, each counting the same, with n - 1; nothing for fewer
/// than two. Assessors who are given 0 are passed over. One child: local weight 1.
///
/// Who answered too little to have priorities is named in `without_priorities`.
///
/// @param individual row by row with `taking_part`, the same assessor in each row; others may
/// follow. @param choice its `of` is priorities.
/// Errors: aggregation.unanswered-group (nobody has priorities in it), aggregation.zero-priority (a
/// mean of logarithms, and somebody gives an item 0). Source: [forman1998], [ramanathan1994].
/// Checked by: tests/published/points-budget.yaml, group-*.yaml.
[[nodiscard]] Result<ConsensusGroupResult> mean_priorities(
    const survey::Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual,
    const AggregationChoice& choice = {.of = AggregationOf::priorities,
                                       .mean = GroupMean::arithmetic});

/// Somebody's 0 that a mean of logarithms cannot take: aggregation.zero-priority.
[[nodiscard]] Diagnostic zero_priority(const std::string& assessor,
                                       const std::string& item,
                                       const SourceSpot& where,
                                       GroupMean mean);

}  // namespace pondera::aggregation
