// SPDX-License-Identifier: Apache-2.0
// The consensus of one group by priorities: every participant's own priorities in, their mean and
// how far they are apart out.
#pragma once

#include "aggregation/consensus_group.hpp"
#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <vector>

namespace pondera::aggregation {

/// w^G_j = Σ ω_k w^k_j over the participants with priorities in the group, shares ω renormalised
/// over them. The arithmetic mean, since a priority may be 0 (a budget that gives an item nothing).
/// The standard deviation of every local weight is over those participants, each counting the same,
/// with n - 1; nothing for fewer than two. One child: local weight 1.
///
/// @param individual row by row with `taking_part`, the same assessor in each row; others may
/// follow. Errors: aggregation.unanswered-group (nobody has priorities in it). Source:
/// [forman1998], [ramanathan1994]. Checked by: tests/published/points-budget.yaml.
[[nodiscard]] Result<ConsensusGroupResult> mean_priorities(
    const survey::Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual);

}  // namespace pondera::aggregation
