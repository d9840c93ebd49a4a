// SPDX-License-Identifier: Apache-2.0
#include "aggregation/composed_priorities.hpp"

#include "aggregation/assessor_worth.hpp"
#include "aggregation/global_weights.hpp"
#include "aggregation/mean_priorities.hpp"
#include "aggregation/structural_adjustment.hpp"
#include "agreement/aitchison.hpp"
#include "agreement/standard_deviation.hpp"
#include "core/assert.hpp"
#include "weights/group_items.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Study;
using weights::AssessorWeights;
using weights::Vector;
using LocalWeights = std::map<std::string, std::vector<double>>;

/// Those who have priorities in every group, row by row.
struct Composed {
  std::vector<LocalWeights> local;
  std::vector<Vector> leaves;
  std::vector<Voice> voices;
  std::map<std::string, int> judgements;  ///< by group
};

/// Local weights of every group by one assessor; or the first group where there are none.
struct OwnLocals {
  LocalWeights local;
  std::optional<std::string> missing;
};

OwnLocals own_locals(const Study& study, const AssessorWeights& own, bool adjusted) {
  OwnLocals result;
  for (const NodeIndex index : study.hierarchy.groups()) {
    const survey::HierarchyNode& node = study.hierarchy.node(index);
    const auto group = std::ranges::find(own.groups, node.id, &weights::GroupPriorities::group);
    std::vector<double> local = {1.0};
    if (node.children.size() > 1) {
      if (group == own.groups.end() || group->priorities.empty()) {
        result.missing = node.id;
        return result;
      }
      local = group->priorities;
    }
    if (adjusted) local = adjusted_local(study.hierarchy, index, local);
    result.local.emplace(node.id, std::move(local));
  }
  return result;
}

Vector leaf_vector(const Study& study, const LocalWeights& local) {
  const std::vector<double> global = global_weights(study.hierarchy, local);
  const auto leaves = study.hierarchy.leaves();
  Vector values(static_cast<Eigen::Index>(leaves.size()));
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    values(static_cast<Eigen::Index>(j)) = global[leaves[j]];
  }
  return values;
}

Composed composed_by_each(const Study& study,
                          const std::vector<Participant>& taking_part,
                          const std::vector<AssessorWeights>& individual,
                          const AggregationChoice& choice,
                          Diagnostics& found) {
  Composed composed;
  for (std::size_t k = 0; k < taking_part.size(); ++k) {
    const std::string& assessor = taking_part[k].response->assessor;
    PONDERA_ASSERT(individual[k].assessor == assessor);
    if (given_weight(study, choice, assessor) == 0) continue;
    OwnLocals own =
        own_locals(study, individual[k], choice.structural_adjustment == StructuralAdjustment::on);
    if (own.missing) {
      found.push_back(
          warning("aggregation.partly-answered", {},
                  "'" + assessor + "' has no priorities in '" + *own.missing +
                      "' and is left out: weights are composed before they are combined",
                  "ask for the missing answers, or write 'composition: after-aggregation'"));
      continue;
    }
    composed.leaves.push_back(leaf_vector(study, own.local));
    composed.local.push_back(std::move(own.local));
    composed.voices.push_back({assessor, taking_part[k].stratum, std::nullopt,
                               agreement::without_zeros(composed.leaves.back())});
    for (const auto& group : individual[k].groups)
      composed.judgements[group.group] += group.answered;
  }
  return composed;
}

Diagnostics zero_leaves(const Study& study, const Composed& composed, GroupMean mean) {
  Diagnostics found;
  if (group_mean(mean).takes_zeros) return found;
  const auto leaves = study.hierarchy.leaves();
  for (std::size_t k = 0; k < composed.leaves.size(); ++k) {
    for (std::size_t j = 0; j < leaves.size(); ++j) {
      if (composed.leaves[k](static_cast<Eigen::Index>(j)) > 0) continue;
      const survey::HierarchyNode& leaf = study.hierarchy.node(leaves[j]);
      found.push_back(zero_priority(composed.voices[k].assessor, leaf.id, leaf.where, mean));
      break;
    }
  }
  return found;
}

/// Σ of the leaves below, of every node.
std::vector<double> totals(const Study& study, const Vector& leaf_weights) {
  const auto& nodes = study.hierarchy.nodes();
  std::vector<double> total(nodes.size(), 0.0);
  const auto leaves = study.hierarchy.leaves();
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    total[leaves[j]] = leaf_weights(static_cast<Eigen::Index>(j));
  }
  // Preorder: children come after their parent.
  for (std::size_t i = nodes.size(); i-- > 1;) total[*nodes[i].parent] += total[i];
  return total;
}

std::vector<double> spread(const Composed& composed, const std::string& group) {
  if (composed.local.size() < 2) return {};
  std::vector<double> deviations;
  for (std::size_t j = 0; j < composed.local.front().at(group).size(); ++j) {
    std::vector<double> values;
    for (const LocalWeights& local : composed.local) values.push_back(local.at(group)[j]);
    deviations.push_back(agreement::standard_deviation(values).value());
  }
  return deviations;
}

/// Who took part, what they counted and how far their own local weights are apart.
void add_members(const Composed& composed,
                 const WeightedShares& shared,
                 ConsensusGroupResult& result) {
  ConsensusGroup& group = result.group;
  group.assessors = static_cast<int>(composed.voices.size());
  const auto judgements = composed.judgements.find(group.id);
  if (judgements != composed.judgements.end()) group.judgements = judgements->second;
  group.standard_deviation = spread(composed, group.id);
  for (std::size_t k = 0; k < composed.voices.size(); ++k) {
    group.shares.push_back({composed.voices[k].assessor, shared.shares.share[k]});
  }
  result.absent_strata = shared.shares.absent_strata;
}

/// The group whose local weights follow from the totals of its items.
ConsensusGroupResult derived_group(const Study& study,
                                   NodeIndex index,
                                   const Composed& composed,
                                   const std::vector<double>& total,
                                   const WeightedShares& shared) {
  const survey::HierarchyNode& node = study.hierarchy.node(index);
  ConsensusGroupResult result;
  result.group.id = node.id;
  result.group.items = weights::item_ids(study.hierarchy, index);
  result.group.method = mean_method;
  const double equal = 1.0 / static_cast<double>(node.children.size());
  for (const NodeIndex child : node.children) {
    result.group.local.push_back(total[index] > 0 ? total[child] / total[index] : equal);
  }
  result.group.settled = shared.settled;
  if (node.children.size() > 1) add_members(composed, shared, result);
  return result;
}

}  // namespace

Result<std::vector<ConsensusGroupResult>> composed_priorities(
    const Study& study,
    const std::vector<Participant>& taking_part,
    const std::vector<AssessorWeights>& individual,
    const AggregationChoice& choice) {
  Diagnostics found;
  const Composed composed = composed_by_each(study, taking_part, individual, choice, found);
  if (composed.leaves.empty()) {
    found.push_back(error("aggregation.unanswered-group", study.hierarchy.goal().where,
                          "nobody has priorities in every group, so nobody's can be composed",
                          "ask for the missing answers, or write 'composition: "
                          "after-aggregation'"));
    return found;
  }
  const Diagnostics zeros = zero_leaves(study, composed, choice.mean);
  found.insert(found.end(), zeros.begin(), zeros.end());
  if (!zeros.empty()) return found;
  const WeightedShares shared = voice_shares(study, choice, composed.voices);
  const Vector mean = group_mean(choice.mean).of_priorities(composed.leaves, shared.shares.share);
  const std::vector<double> total = totals(study, mean);
  std::vector<ConsensusGroupResult> results;
  for (const NodeIndex index : study.hierarchy.groups()) {
    results.push_back(derived_group(study, index, composed, total, shared));
    results.back().group.mean = choice.mean;
  }
  return finished(std::move(results), std::move(found));
}

}  // namespace pondera::aggregation
