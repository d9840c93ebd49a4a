// SPDX-License-Identifier: Apache-2.0
// The consensus of one comparison group: the participants' answers in, one group matrix with its
// priorities and consistency out.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/participants.hpp"
#include "aggregation/residual_split.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::aggregation {

/// Method of a group matrix with gaps, or with pairs that few answered, that was weighed by all
/// single answers at once.
inline constexpr std::string_view pooled_method = "pooled-log-least-squares";

/// Method of a group whose weights are the mean of the assessors' own (mean_priorities.hpp).
inline constexpr std::string_view mean_method = "mean-priorities";

/// What one assessor counted in a group.
struct GroupShare {
  std::string assessor;
  double share = 0;  ///< 0 … 1; Σ = 1 over the group
};

/// One comparison group of the consensus.
struct ConsensusGroup {
  std::string id;
  std::vector<std::string> items;
  std::vector<double> local;  ///< Σ = 1
  double global = 0;          ///< global weight of the group's own node; the goal: 1
  std::string method;  ///< "eigenvector", …; a gap that nobody filled: "pooled-log-least-squares"
  bool complete = true;  ///< whether every pair was answered by somebody
  std::optional<double>
      lambda_max;  ///< of the group matrix; with gaps: the least of all completions
  std::optional<double> ci;
  std::optional<double> cr;
  std::string random_index;  ///< what CR was divided by
  int judgements = 0;        ///< how many judgements went in
  int assessors = 0;         ///< how many assessors answered at least one of its pairs
  std::vector<std::vector<double>> ratios;  ///< the group matrix; 0 where nobody answered
  /// mean_priorities only: of every local weight between the assessors; empty for fewer than two.
  std::vector<double> standard_deviation;
  GroupMean mean = GroupMean::geometric;
  std::vector<GroupShare> shares;            ///< of those who answered it, in the study's order
  bool settled = true;                       ///< whether shares by consensus came to rest
  std::optional<double> random_index_value;  ///< nothing for n ≤ 2 and without a CR
  double least_answered = 1;  ///< the least share, over the pairs, of those who answered a pair
  std::optional<ResidualSplit> residuals;       ///< geometric mean of judgements, two items or more
  std::vector<std::string> without_priorities;  ///< mean_priorities: who answered too little
  std::vector<double> unadjusted;  ///< `local` before the structural adjustment, if there was one
};

struct ConsensusGroupResult {
  ConsensusGroup group;                    ///< `global` is left 0
  std::vector<std::string> absent_strata;  ///< strata of which nobody answered this group
};

/// AIJ by weighted geometric mean (or the choice's other mean), shares renormalised over those who
/// answered the group and then pair by pair; then priorities by the method of the options. Where
/// pairs that nobody answered leave the group matrix incomplete but connected, and where some pair
/// was answered by less than `pooled_below` of the group's say: pooled logarithmic least squares
/// with the shares of those who answered a pair as its weight. Incomplete, and the options choose
/// another method for incomplete matrices than log least squares: that one, which weighs all pairs
/// the same. One child: local weight 1.
///
/// `ratios` are on the options' judgement scale, applied before or after the mean; λmax, CI and CR
/// are of the mean intensities or of those ratios, as the options say.
///
/// @param choice its `of` is judgements; what concerns the hierarchy is passed over. Assessors who
/// are given 0 are passed over.
/// Errors: aggregation.disconnected; weights.*. Source: [aczel1983], [forman1998].
[[nodiscard]] Result<ConsensusGroupResult> consensus_group(
    const survey::Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const weights::WeighOptions& options,
    const AggregationChoice& choice = {});

}  // namespace pondera::aggregation
