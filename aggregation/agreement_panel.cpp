// SPDX-License-Identifier: Apache-2.0
#include "aggregation/agreement_panel.hpp"

#include "aggregation/assessor_share.hpp"
#include "agreement/consensus_indicator.hpp"
#include "weights/judgement_scale.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace pondera::aggregation {

namespace {

using survey::ElicitationMethod;
using survey::Study;

std::vector<double> own_priorities(const weights::AssessorWeights& own, const std::string& group) {
  const auto found = std::ranges::find(own.groups, group, &weights::GroupPriorities::group);
  return found == own.groups.end() ? std::vector<double>() : found->priorities;
}

agreement::PanelMember member_of(const Study& study,
                                 const GroupWeights& weights,
                                 const std::string& assessor) {
  agreement::PanelMember member;
  member.assessor = assessor;
  if (const survey::Assessor* known = study.find_assessor(assessor)) {
    member.stratum = known->stratum;
  }
  const auto own =
      std::ranges::find(weights.individual, assessor, &weights::AssessorWeights::assessor);
  for (const ConsensusGroup& group : weights.groups) {
    if (group.items.size() < 2) continue;
    member.priorities.push_back(own == weights.individual.end() ? std::vector<double>()
                                                                : own_priorities(*own, group.id));
  }
  return member;
}

double largest_ratio(const Study& study, const GroupWeights& weights, std::size_t items) {
  switch (weights.method) {
    case ElicitationMethod::pairwise:
      return weights::strongest_ratio(weights.options.scale, static_cast<int>(items));
    case ElicitationMethod::best_worst:
      return study.elicitation.strongest;
    default:
      return agreement::no_scale_maximum;
  }
}

/// What those with priorities in the group count in the consensus, 0 for the others; where the
/// consensus has no shares of its own (composed before), by the study's strata.
std::vector<double> shares_in(const Study& study,
                              const ConsensusGroup& consensus,
                              const std::vector<agreement::PanelMember>& members,
                              std::size_t group) {
  std::vector<std::string> strata;
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < members.size(); ++k) {
    if (members[k].priorities[group].empty()) continue;
    strata.push_back(members[k].stratum);
    places.push_back(k);
  }
  std::vector<double> shares(members.size(), 0.0);
  if (places.empty()) return shares;
  if (!consensus.shares.empty()) {
    for (const std::size_t k : places) {
      const auto own =
          std::ranges::find(consensus.shares, members[k].assessor, &GroupShare::assessor);
      if (own != consensus.shares.end()) shares[k] = own->share;
    }
    return shares;
  }
  const std::vector<double> counted = assessor_shares(study, strata).share;
  for (std::size_t k = 0; k < places.size(); ++k) shares[places[k]] = counted[k];
  return shares;
}

}  // namespace

agreement::Panel agreement_panel(const Study& study, const GroupWeights& weights) {
  agreement::Panel panel;
  panel.seed = study.elicitation.seed;
  const bool arithmetic = weights.method != ElicitationMethod::pairwise ||
                          weights.aggregation.mean == GroupMean::arithmetic;
  panel.mean = arithmetic ? agreement::PanelMean::arithmetic : agreement::PanelMean::geometric;
  for (const std::vector<int>& own : weights.full_ratings) {
    panel.ratings.emplace_back(own.begin(), own.end());
  }
  if (weights.method == ElicitationMethod::rating) return panel;
  for (const std::string& assessor : weights.assessors) {
    panel.members.push_back(member_of(study, weights, assessor));
  }
  for (const ConsensusGroup& consensus : weights.groups) {
    if (consensus.items.size() < 2) continue;
    agreement::PanelGroup group;
    group.id = consensus.id;
    group.items = consensus.items;
    group.local = consensus.local;
    group.global = consensus.global;
    group.scale_maximum = largest_ratio(study, weights, consensus.items.size());
    group.shares = shares_in(study, consensus, panel.members, panel.groups.size());
    panel.groups.push_back(std::move(group));
  }
  return panel;
}

}  // namespace pondera::aggregation
