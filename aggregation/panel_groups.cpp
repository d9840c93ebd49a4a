// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_groups.hpp"

#include "aggregation/composed_priorities.hpp"
#include "aggregation/mean_priorities.hpp"
#include "aggregation/structural_adjustment.hpp"

#include <utility>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Study;

void append_all(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

void adjust(ConsensusGroup& group, const survey::Hierarchy& hierarchy, NodeIndex index) {
  group.unadjusted = group.local;
  group.local = adjusted_local(hierarchy, index, group.local);
}

PanelGroups composed_first(const Study& study,
                           const std::vector<Participant>& taking_part,
                           const std::vector<weights::AssessorWeights>& individual,
                           const AggregationChoice& choice) {
  PanelGroups result;
  auto composed = composed_priorities(study, taking_part, individual, choice);
  result.found = composed.diagnostics();
  result.groups.resize(study.hierarchy.groups().size());
  if (!composed) return result;
  std::vector<ConsensusGroupResult> groups = *std::move(composed);
  for (std::size_t g = 0; g < groups.size(); ++g) result.groups[g] = std::move(groups[g]);
  return result;
}

}  // namespace

PanelGroups panel_groups(const Study& study,
                         const std::vector<Participant>& taking_part,
                         const std::vector<weights::AssessorWeights>& individual,
                         const weights::WeighOptions& options,
                         const AggregationChoice& choice) {
  if (choice.composition == Composition::before_aggregation) {
    return composed_first(study, taking_part, individual, choice);
  }
  PanelGroups result;
  for (const NodeIndex index : study.hierarchy.groups()) {
    auto group = choice.of == AggregationOf::judgements
                     ? consensus_group(study, index, taking_part, options, choice)
                     : mean_priorities(study, index, taking_part, individual, choice);
    append_all(result.found, group.diagnostics());
    result.groups.emplace_back();
    if (!group) continue;
    result.groups.back() = *std::move(group);
    if (choice.structural_adjustment == StructuralAdjustment::on) {
      adjust(result.groups.back()->group, study.hierarchy, index);
    }
  }
  return result;
}

}  // namespace pondera::aggregation
