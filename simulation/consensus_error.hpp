// SPDX-License-Identifier: Apache-2.0
// How far a consensus is from the truth that was simulated: local weights of both in, distances
// out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::simulation {

struct ConsensusError {
  /// √(Σ (x - x*)² / n) over the items of all groups of at least two, with x = ln w centred within
  /// the group; no unit. For small values, the typical relative error of a local weight.
  double log_rmse = 0;
  /// Mean over the leaves of |w - w*| / w* of the global weights, in per cent.
  double leaf_percent = 0;
};

/// @param truth local priorities of every group, row by row with its children, > 0.
/// @param weights of comparisons in pairs.
[[nodiscard]] ConsensusError consensus_error(
    const survey::Study& study,
    const std::map<std::string, std::vector<double>>& truth,
    const aggregation::GroupWeights& weights);

}  // namespace pondera::simulation
