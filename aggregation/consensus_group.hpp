// SPDX-License-Identifier: Apache-2.0
// The consensus of one comparison group: the participants' answers in, one group matrix with its
// priorities and consistency out.
#pragma once

#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// One comparison group of the consensus.
struct ConsensusGroup {
  std::string id;
  std::vector<std::string> items;
  std::vector<double> local;  ///< Σ = 1
  double global = 0;          ///< global weight of the group's own node; the goal: 1
  bool by_least_squares =
      false;  ///< the group matrix is incomplete: pooled logarithmic least squares
  std::optional<double> lambda_max;  ///< of the group matrix; only when complete
  std::optional<double> ci;
  std::optional<double> cr;
  int judgements = 0;  ///< how many judgements went in
  int assessors = 0;   ///< how many assessors answered at least one of its pairs
  std::vector<std::vector<double>> ratios;  ///< the group matrix; 0 where nobody answered
  /// mean_priorities only: of every local weight between the assessors; empty for fewer than two.
  std::vector<double> standard_deviation;
};

struct ConsensusGroupResult {
  ConsensusGroup group;                    ///< `global` is left 0
  std::vector<std::string> absent_strata;  ///< strata of which nobody answered this group
};

/// AIJ by weighted geometric mean, shares renormalised over those who answered the group and then
/// pair by pair; the principal eigenvector of the group matrix, or, where pairs that nobody
/// answered leave it incomplete but connected, pooled logarithmic least squares with the shares of
/// those who answered a pair as its weight. One child: local weight 1.
///
/// Errors: aggregation.disconnected; weights.*. Source: [aczel1983], [forman1998].
[[nodiscard]] Result<ConsensusGroupResult> consensus_group(
    const survey::Study& study,
    survey::NodeIndex group,
    const std::vector<Participant>& taking_part,
    const weights::WeighOptions& options);

}  // namespace pondera::aggregation
