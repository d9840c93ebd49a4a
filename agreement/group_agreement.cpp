// SPDX-License-Identifier: Apache-2.0
#include "agreement/group_agreement.hpp"

#include "agreement/aitchison.hpp"
#include "agreement/average_ranks.hpp"

#include <algorithm>

namespace pondera::agreement {

namespace {

using weights::Vector;

std::optional<ConsensusIndicator> consensus_in(const PanelGroup& group,
                                               const std::vector<Vector>& priorities,
                                               const std::vector<std::size_t>& members) {
  ConsensusOptions options;
  options.scale_maximum = group.scale_maximum;
  if (!group.shares.empty()) {
    for (const std::size_t k : members) options.shares.push_back(group.shares.at(k));
  }
  return consensus_indicator(priorities, options);
}

}  // namespace

std::vector<PairOpinion> GroupAgreement::contested() const {
  std::vector<PairOpinion> found;
  std::ranges::copy_if(pairs, std::back_inserter(found), &PairOpinion::contested);
  std::ranges::stable_sort(found, {}, &PairOpinion::majority);
  return found;
}

std::optional<RankAgreement> rank_agreement(const std::vector<Vector>& priorities,
                                            std::uint64_t seed,
                                            const std::string& stream) {
  std::vector<Vector> ranks;
  for (const Vector& each : priorities) ranks.push_back(average_ranks(each));
  const auto found = concordance(ranks);
  if (!found) return std::nullopt;
  ConcordanceTestOptions options;
  options.seed = seed;
  options.stream = stream;
  return RankAgreement{*found, concordance_probability(ranks, options)};
}

GroupAgreement group_agreement(const Panel& panel, std::size_t place) {
  const PanelGroup& group = panel.groups.at(place);
  const std::vector<std::size_t> members = members_of_group(panel, place);
  const std::vector<Vector> priorities = priorities_in(panel, place, members);
  GroupAgreement found;
  found.id = group.id;
  found.items = group.items;
  found.local = group.local;
  found.global = group.global;
  const Vector local =
      Eigen::Map<const Vector>(group.local.data(), static_cast<Eigen::Index>(group.local.size()));
  const auto has_zeros = [](const Vector& w) { return (w.array() <= 0).any(); };
  found.zeros = has_zeros(local) || std::ranges::any_of(priorities, has_zeros);
  for (std::size_t k = 0; k < members.size(); ++k) {
    found.assessors.push_back(panel.members[members[k]].assessor);
    found.distances.push_back(
        aitchison_distance(without_zeros(priorities[k]), without_zeros(local)));
  }
  found.consensus = consensus_in(group, priorities, members);
  found.order = rank_agreement(priorities, panel.seed, "concordance " + group.id);
  if (auto order = order_agreement(priorities)) {
    found.pairs = std::move(order->pairs);
    found.mean_majority = order->mean;
  }
  return found;
}

}  // namespace pondera::agreement
