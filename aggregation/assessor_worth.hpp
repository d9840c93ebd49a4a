// SPDX-License-Identifier: Apache-2.0
// What an assessor is worth beside others of the same stratum: what is known of those who answered
// a group comes in, shares by the study's choice go out.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/assessor_share.hpp"
#include "survey/study.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// Somebody who answered.
struct Voice {
  std::string assessor;
  std::string stratum;
  std::optional<double> cr;  ///< of the group; `consistency` only
  /// Of the group, > 0; `consensus` only. Nothing where the answers leave the items in parts.
  std::optional<weights::Vector> priorities;
};

/// Shares with how they came about.
struct WeightedShares {
  AssessorShares shares;  ///< row by row with the voices
  bool settled = true;    ///< `consensus`: whether the iteration did
};

/// The weight of assessors.yaml, 1 where it gives none; all 1 if the choice is `equal`.
[[nodiscard]] double given_weight(const survey::Study& study,
                                  const AggregationChoice& choice,
                                  const std::string& assessor);

/// Whether everybody who answered is given 0, so that nobody counts.
[[nodiscard]] bool nobody_counts(const survey::Study& study,
                                 const AggregationChoice& choice,
                                 const std::vector<std::string>& assessors);

/// u_k = 1/(c₀ + CR_k), c₀ = 0.10: CR = 0.10 counts half of CR = 0. Without c₀ who answers "equal"
/// throughout would outvote everybody. Who has no CR (too few answers to contradict each other)
/// counts as the median of those who have; all the same if nobody has.
[[nodiscard]] std::vector<double> consistency_worth(
    const std::vector<std::optional<double>>& ratios);

/// u_k ∝ 1/(δ² + d_k²), d_k the distance (agreement/aitchison.hpp) from the weighted geometric mean
/// of the priorities, δ the median of all d_k, both found anew until no share moves by 1e-10. Who
/// has no priorities counts as d = δ. δ is at least 0.01, a hundredth in the logarithm: closer is
/// agreement. It rewards conformity.
///
/// @param given g_k ≥ 0, by which u_k is multiplied. One voice, or no priorities: shares by
/// `given`.
[[nodiscard]] WeightedShares consensus_shares(const survey::Study& study,
                                              const std::vector<Voice>& voices,
                                              const std::vector<double>& given);

/// Shares of the voices as the choice says, within the strata; given weights, where there are any,
/// multiply the worth by consistency or consensus, so that who is given 0 stays without a say.
/// Requires a voice that counts (nobody_counts). Source: docs/methods.md, section 6.
[[nodiscard]] WeightedShares voice_shares(const survey::Study& study,
                                          const AggregationChoice& choice,
                                          const std::vector<Voice>& voices);

}  // namespace pondera::aggregation
