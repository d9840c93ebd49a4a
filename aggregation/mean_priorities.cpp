// SPDX-License-Identifier: Apache-2.0
#include "aggregation/mean_priorities.hpp"

#include "aggregation/assessor_worth.hpp"
#include "agreement/aitchison.hpp"
#include "agreement/standard_deviation.hpp"
#include "core/assert.hpp"
#include "weights/group_items.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::Study;
using weights::GroupPriorities;

/// Those with priorities in a group, row by row.
struct Weighed {
  std::vector<const GroupPriorities*> groups;
  std::vector<weights::Vector> priorities;
  std::vector<Voice> voices;
  std::vector<std::string> without_priorities;
};

weights::Vector vector_of(const std::vector<double>& values) {
  return weights::Vector::Map(values.data(), static_cast<Eigen::Index>(values.size()));
}

Weighed weighed_in(const Study& study,
                   const std::string& id,
                   const std::vector<Participant>& taking_part,
                   const std::vector<weights::AssessorWeights>& individual,
                   const AggregationChoice& choice) {
  PONDERA_ASSERT(individual.size() >= taking_part.size());
  Weighed result;
  for (std::size_t k = 0; k < taking_part.size(); ++k) {
    const std::string& assessor = taking_part[k].response->assessor;
    PONDERA_ASSERT(individual[k].assessor == assessor);
    if (given_weight(study, choice, assessor) == 0) continue;
    const auto& groups = individual[k].groups;
    const auto group = std::ranges::find(groups, id, &GroupPriorities::group);
    if (group == groups.end()) continue;
    if (group->priorities.empty()) {
      if (group->answered > 0) result.without_priorities.push_back(assessor);
      continue;
    }
    result.groups.push_back(&*group);
    result.priorities.push_back(vector_of(group->priorities));
    result.voices.push_back({assessor, taking_part[k].stratum, group->cr,
                             agreement::without_zeros(result.priorities.back())});
  }
  return result;
}

/// Zeros that the mean cannot take, the first of each assessor.
Diagnostics zeros_in(const Weighed& weighed, const survey::HierarchyNode& node, GroupMean mean) {
  Diagnostics found;
  if (group_mean(mean).takes_zeros) return found;
  for (std::size_t k = 0; k < weighed.groups.size(); ++k) {
    const auto& priorities = weighed.groups[k]->priorities;
    const auto zero = std::ranges::find_if(priorities, [](double p) { return !(p > 0); });
    if (zero == priorities.end()) continue;
    found.push_back(
        zero_priority(weighed.voices[k].assessor,
                      weighed.groups[k]->items[static_cast<std::size_t>(zero - priorities.begin())],
                      node.where, mean));
  }
  return found;
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

Diagnostic zero_priority(const std::string& assessor,
                         const std::string& item,
                         const SourceSpot& where,
                         GroupMean mean) {
  return error("aggregation.zero-priority", where,
               "'" + assessor + "' gives '" + item +
                   "' nothing, and 0 has no logarithm for the mean '" +
                   std::string(group_mean(mean).name) + "'",
               "write 'mean: arithmetic' in the section 'weights'");
}

Result<ConsensusGroupResult> mean_priorities(
    const Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual,
    const AggregationChoice& choice) {
  const survey::HierarchyNode& node = study.hierarchy.node(group);
  ConsensusGroupResult result;
  result.group.id = node.id;
  result.group.method = mean_method;
  result.group.mean = choice.mean;
  result.group.items = weights::item_ids(study.hierarchy, group);
  if (node.children.size() == 1) {
    result.group.local = {1.0};
    return result;
  }
  const Weighed weighed = weighed_in(study, node.id, taking_part, individual, choice);
  if (weighed.groups.empty()) return unanswered(node);
  if (Diagnostics zeros = zeros_in(weighed, node, choice.mean); !zeros.empty()) return zeros;
  const WeightedShares found = voice_shares(study, choice, weighed.voices);
  const weights::Vector local =
      group_mean(choice.mean).of_priorities(weighed.priorities, found.shares.share);
  result.group.local.assign(local.begin(), local.end());
  for (std::size_t k = 0; k < weighed.groups.size(); ++k) {
    result.group.judgements += weighed.groups[k]->answered;
    result.group.shares.push_back({weighed.voices[k].assessor, found.shares.share[k]});
  }
  result.group.assessors = static_cast<int>(weighed.groups.size());
  result.group.standard_deviation = standard_deviations(weighed.groups);
  result.group.without_priorities = weighed.without_priorities;
  result.group.settled = found.settled;
  result.absent_strata = found.shares.absent_strata;
  return result;
}

}  // namespace pondera::aggregation
