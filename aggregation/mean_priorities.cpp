// SPDX-License-Identifier: Apache-2.0
#include "aggregation/mean_priorities.hpp"

#include "aggregation/assessor_share.hpp"
#include "agreement/standard_deviation.hpp"
#include "core/assert.hpp"
#include "weights/group_items.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace pondera::aggregation {

namespace {

using weights::GroupPriorities;

/// Those with priorities in a group, row by row with their strata.
struct Weighed {
  std::vector<const GroupPriorities*> groups;
  std::vector<std::string> strata;
};

Weighed weighed_in(const std::string& id,
                   const std::vector<Participant>& taking_part,
                   const std::vector<weights::AssessorWeights>& individual) {
  PONDERA_ASSERT(individual.size() >= taking_part.size());
  Weighed result;
  for (std::size_t k = 0; k < taking_part.size(); ++k) {
    PONDERA_ASSERT(individual[k].assessor == taking_part[k].response->assessor);
    const auto& groups = individual[k].groups;
    const auto group = std::ranges::find(groups, id, &GroupPriorities::group);
    if (group == groups.end() || group->priorities.empty()) continue;
    result.groups.push_back(&*group);
    result.strata.push_back(taking_part[k].stratum);
  }
  return result;
}

std::vector<double> standard_deviations(const std::vector<const GroupPriorities*>& groups) {
  if (groups.size() < 2) return {};
  std::vector<double> deviations;
  for (std::size_t j = 0; j < groups.front()->priorities.size(); ++j) {
    std::vector<double> values;
    for (const GroupPriorities* group : groups) values.push_back(group->priorities[j]);
    deviations.push_back(agreement::standard_deviation(values).value());
  }
  return deviations;
}

Diagnostic unanswered(const survey::HierarchyNode& node) {
  return error("aggregation.unanswered-group", node.where,
               "nobody answered all that is asked about the items of '" + node.id +
                   "', so they have no weights",
               "ask somebody to answer that part, or take it out of the hierarchy");
}

}  // namespace

Result<ConsensusGroupResult> mean_priorities(
    const survey::Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual) {
  const survey::HierarchyNode& node = study.hierarchy.node(group);
  ConsensusGroupResult result;
  result.group.id = node.id;
  result.group.method = mean_method;
  result.group.items = weights::item_ids(study.hierarchy, group);
  if (node.children.size() == 1) {
    result.group.local = {1.0};
    return result;
  }
  const Weighed weighed = weighed_in(node.id, taking_part, individual);
  if (weighed.groups.empty()) return unanswered(node);
  const AssessorShares shares = assessor_shares(study, weighed.strata);
  result.group.local.assign(node.children.size(), 0.0);
  for (std::size_t k = 0; k < weighed.groups.size(); ++k) {
    result.group.judgements += weighed.groups[k]->answered;
    for (std::size_t j = 0; j < result.group.local.size(); ++j) {
      result.group.local[j] += shares.share[k] * weighed.groups[k]->priorities[j];
    }
  }
  result.group.assessors = static_cast<int>(weighed.groups.size());
  result.group.standard_deviation = standard_deviations(weighed.groups);
  result.absent_strata = shares.absent_strata;
  return result;
}

}  // namespace pondera::aggregation
