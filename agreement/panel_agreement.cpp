// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel_agreement.hpp"

#include "agreement/aitchison.hpp"
#include "agreement/average_ranks.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace pondera::agreement {

namespace {

using weights::Vector;

Vector mean_of_members(const std::vector<Vector>& priorities, PanelMean mean) {
  Vector sum = Vector::Zero(priorities.front().size());
  for (const Vector& each : priorities) {
    sum += mean == PanelMean::arithmetic ? each : centred_log_ratios(without_zeros(each));
  }
  sum /= static_cast<double>(priorities.size());
  return mean == PanelMean::arithmetic ? sum : priorities_of(sum);
}

/// What the first comparison group says of how far the members of a group of opinion agree.
void add_agreement(OpinionGroup& opinion,
                   const PanelGroup& group,
                   const std::vector<Vector>& priorities) {
  ConsensusOptions options;
  options.scale_maximum = group.scale_maximum;
  if (const auto found = consensus_indicator(priorities, options)) opinion.consensus = found->value;
  std::vector<Vector> ranks;
  for (const Vector& each : priorities) ranks.push_back(average_ranks(each));
  if (const auto found = concordance(ranks)) opinion.concordance = found->w;
}

OpinionGroup opinion_group(const Panel& panel, const std::vector<std::size_t>& members) {
  OpinionGroup opinion;
  for (const std::size_t k : members) {
    const PanelMember& member = panel.members[k];
    opinion.members.push_back(member.assessor);
    if (!member.stratum.empty()) ++opinion.strata[member.stratum];
  }
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    const std::vector<Vector> own = priorities_in(panel, g, members);
    const Vector mean = mean_of_members(own, panel.mean);
    opinion.local.emplace_back(mean.begin(), mean.end());
    if (g == 0) add_agreement(opinion, panel.groups[g], own);
  }
  return opinion;
}

std::vector<OpinionGroup> groups_of(const Panel& panel,
                                    const std::vector<std::size_t>& members,
                                    const OpinionGroups& found) {
  std::vector<OpinionGroup> groups;
  if (found.count < 2) return groups;
  for (int label = 0; label < found.count; ++label) {
    std::vector<std::size_t> own;
    double silhouette = 0;
    for (std::size_t k = 0; k < members.size(); ++k) {
      if (found.partition.labels[k] != label) continue;
      own.push_back(members[k]);
      silhouette += found.silhouettes[k];
    }
    OpinionGroup opinion = opinion_group(panel, own);
    const int medoid = found.partition.medoids[static_cast<std::size_t>(label)];
    opinion.medoid = panel.members[members[static_cast<std::size_t>(medoid)]].assessor;
    opinion.mean_silhouette = silhouette / static_cast<double>(own.size());
    groups.push_back(std::move(opinion));
  }
  std::ranges::stable_sort(groups, std::ranges::greater{},
                           [](const OpinionGroup& group) { return group.members.size(); });
  return groups;
}

PanelOpinions opinions_of(const Panel& panel) {
  PanelOpinions opinions;
  if (panel.groups.empty()) return opinions;
  const std::vector<std::size_t> members = members_of_all(panel);
  for (std::size_t k = 0; k < panel.members.size(); ++k) {
    const bool complete = std::ranges::binary_search(members, k);
    (complete ? opinions.assessors : opinions.left_out).push_back(panel.members[k].assessor);
  }
  const std::vector<Vector> points = panel_points(panel, members);
  opinions.outlying = outlying_scores(points);
  if (members.size() < fewest_for_groups || members.size() > most_for_groups) return opinions;
  opinions.found = opinion_groups(point_distances(points));
  if (opinions.found) opinions.groups = groups_of(panel, members, *opinions.found);
  return opinions;
}

RatingOrder rating_order(const Panel& panel) {
  std::vector<Vector> ratings;
  for (const std::vector<double>& own : panel.ratings) {
    ratings.emplace_back(
        Eigen::Map<const Vector>(own.data(), static_cast<Eigen::Index>(own.size())));
  }
  return {static_cast<int>(ratings.size()), static_cast<int>(panel.ratings.front().size()),
          rank_agreement(ratings, panel.seed, "concordance of ratings")};
}

}  // namespace

PanelAgreement panel_agreement(const Panel& panel) {
  PanelAgreement agreement;
  std::vector<GroupConsensus> consensus;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    GroupAgreement group = group_agreement(panel, g);
    consensus.push_back({group.global, std::nullopt});
    if (group.consensus) consensus.back().value = group.consensus->value;
    agreement.groups.push_back(std::move(group));
  }
  agreement.consensus = hierarchy_consensus(consensus);
  agreement.opinions = opinions_of(panel);
  if (!panel.ratings.empty()) agreement.ratings = rating_order(panel);
  return agreement;
}

}  // namespace pondera::agreement
