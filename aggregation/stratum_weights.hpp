// SPDX-License-Identifier: Apache-2.0
// What each stratum of the panel would weigh by itself: its participants in, local and global
// weights out, with gaps where its answers do not suffice.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/participants.hpp"
#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// A stratum's weights, as if its members were the whole panel.
struct StratumWeights {
  std::string stratum;
  int assessors = 0;  ///< how many take part and are not given 0
  /// By group of the hierarchy, in its order; nothing where the stratum's answers give no weights.
  /// Rating: empty.
  std::vector<std::optional<std::vector<double>>> local;
  /// By leaf, in the hierarchy's order: the global weight, or the mean rating; nothing where a
  /// group on the way has no local weights, or nobody rated it.
  std::vector<std::optional<double>> leaves;
};

/// One per stratum of the study, in its order; none when it has none. Combined by the same methods
/// as the whole panel; a stratum of one assessor has that assessor's weights.
///
/// @param individual row by row with `taking_part`; others may follow.
[[nodiscard]] std::vector<StratumWeights> stratum_weights(
    const survey::Study& study,
    const std::vector<Participant>& taking_part,
    const std::vector<weights::AssessorWeights>& individual,
    const weights::WeighOptions& options,
    const AggregationChoice& choice);

}  // namespace pondera::aggregation
