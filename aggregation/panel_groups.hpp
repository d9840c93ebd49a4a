// SPDX-License-Identifier: Apache-2.0
// Every comparison group of some participants by the study's choice of aggregation and composition:
// participants in, a consensus per group out. Whole panels and single strata go the same way.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/consensus_group.hpp"
#include "aggregation/participants.hpp"
#include "core/diagnostic.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <optional>
#include <vector>

namespace pondera::aggregation {

struct PanelGroups {
  /// One per group of the hierarchy, in its order; nothing where `found` says why.
  std::vector<std::optional<ConsensusGroupResult>> groups;
  Diagnostics found;
};

/// Judgements: consensus_group. Priorities: mean_priorities, or composed_priorities when they are
/// composed first. Then the structural adjustment, if it is on.
///
/// @param individual row by row with `taking_part`; others may follow; read for priorities only.
[[nodiscard]] PanelGroups panel_groups(const survey::Study& study,
                                       const std::vector<Participant>& taking_part,
                                       const std::vector<weights::AssessorWeights>& individual,
                                       const weights::WeighOptions& options,
                                       const AggregationChoice& choice);

}  // namespace pondera::aggregation
