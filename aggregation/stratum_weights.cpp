// SPDX-License-Identifier: Apache-2.0
#include "aggregation/stratum_weights.hpp"

#include "aggregation/assessor_worth.hpp"
#include "aggregation/panel_groups.hpp"
#include "core/assert.hpp"

#include <algorithm>

namespace pondera::aggregation {

namespace {

using survey::NodeIndex;
using survey::Study;

/// The participants of one stratum who count, with their own weights where there are any.
struct Members {
  std::vector<Participant> taking_part;
  std::vector<weights::AssessorWeights> individual;
};

Members members_of(const Study& study,
                   const std::string& stratum,
                   const std::vector<Participant>& taking_part,
                   const std::vector<weights::AssessorWeights>& individual,
                   const AggregationChoice& choice) {
  Members members;
  for (std::size_t k = 0; k < taking_part.size(); ++k) {
    const Participant& participant = taking_part[k];
    if (participant.stratum != stratum) continue;
    if (given_weight(study, choice, participant.response->assessor) == 0) continue;
    members.taking_part.push_back(participant);
    if (choice.of == AggregationOf::priorities && k < individual.size()) {
      members.individual.push_back(individual[k]);
    }
  }
  return members;
}

/// global(child) = global(parent) · local(child), nothing below a group without local weights.
std::vector<std::optional<double>> leaf_weights(
    const Study& study, const std::vector<std::optional<std::vector<double>>>& local) {
  std::vector<std::optional<double>> global(study.hierarchy.nodes().size());
  global.front() = 1.0;
  const auto groups = study.hierarchy.groups();
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const auto& children = study.hierarchy.node(groups[g]).children;
    if (!local[g] || !global[groups[g]]) continue;
    for (std::size_t j = 0; j < children.size(); ++j) {
      global[children[j]] = *global[groups[g]] * (*local[g])[j];
    }
  }
  std::vector<std::optional<double>> leaves;
  for (const NodeIndex leaf : study.hierarchy.leaves()) leaves.push_back(global[leaf]);
  return leaves;
}

void add_compared(const Study& study,
                  const Members& members,
                  const weights::WeighOptions& options,
                  const AggregationChoice& choice,
                  StratumWeights& result) {
  const auto groups = study.hierarchy.groups();
  result.local.resize(groups.size());
  if (!members.taking_part.empty()) {
    const PanelGroups found =
        panel_groups(study, members.taking_part, members.individual, options, choice);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (found.groups[g]) result.local[g] = found.groups[g]->group.local;
    }
  }
  result.leaves = leaf_weights(study, result.local);
}

/// Σ u r / Σ u over the stratum's ratings of a leaf.
std::optional<double> mean_rating(const Study& study,
                                  const std::string& leaf,
                                  const std::vector<Participant>& members,
                                  const AggregationChoice& choice) {
  double weighted_sum = 0;
  double sum = 0;
  for (const Participant& member : members) {
    const auto& answers = member.response->answers;
    const auto answer = std::ranges::find(answers, leaf, &survey::Answer::left);
    if (answer == answers.end()) continue;
    const double worth = given_weight(study, choice, member.response->assessor);
    weighted_sum += worth * answer->code;
    sum += worth;
  }
  if (!(sum > 0)) return std::nullopt;
  return weighted_sum / sum;
}

}  // namespace

std::vector<StratumWeights> stratum_weights(const Study& study,
                                            const std::vector<Participant>& taking_part,
                                            const std::vector<weights::AssessorWeights>& individual,
                                            const weights::WeighOptions& options,
                                            const AggregationChoice& choice) {
  std::vector<StratumWeights> results;
  for (const survey::Stratum& stratum : study.strata) {
    const Members members = members_of(study, stratum.id, taking_part, individual, choice);
    StratumWeights result;
    result.stratum = stratum.id;
    result.assessors = static_cast<int>(members.taking_part.size());
    if (study.elicitation.method == survey::ElicitationMethod::rating) {
      for (const NodeIndex leaf : study.hierarchy.leaves()) {
        result.leaves.push_back(
            mean_rating(study, study.hierarchy.node(leaf).id, members.taking_part, choice));
      }
    } else {
      add_compared(study, members, options, choice, result);
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace pondera::aggregation
