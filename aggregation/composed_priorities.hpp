// SPDX-License-Identifier: Apache-2.0
// The consensus of a hierarchy composed before it is aggregated: every participant's own global
// weights of the leaves, their mean, and the local weights that go with it.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/consensus_group.hpp"
#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <vector>

namespace pondera::aggregation {

/// Leaf weights v^k of every participant by global_weights, their mean v by the choice's mean and
/// shares; global(node) = Σ v over the leaves below, local(child) = global(child)/global(group).
///
/// It is another consensus than that of the groups: a criterion's weight here depends on what each
/// assessor gives the leaves below it. A group of global weight 0 has equal local weights. The
/// structural adjustment is of every assessor's own local weights.
///
/// @param individual row by row with `taking_part`. @return one per group of the hierarchy, in its
/// order; `assessors`, `shares`, `standard_deviation` (of the assessors' own local weights) and
/// `judgements` over those who take part.
/// Errors: aggregation.unanswered-group (nobody has priorities in every group),
/// aggregation.zero-priority. Warning: aggregation.partly-answered (who has priorities in some
/// groups only, and is left out). Source: [forman1998].
[[nodiscard]] Result<std::vector<ConsensusGroupResult>> composed_priorities(
    const survey::Study& study,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual,
    const AggregationChoice& choice);

}  // namespace pondera::aggregation
