// SPDX-License-Identifier: Apache-2.0
// How much each assessor moves the panel's weights: study and responses in, what the weights would
// be without one of them, for each, out. Influence is no fault; it is what a reader asks about.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "audit/finding.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::audit {

/// The consensus with everybody, w, against that without the assessor, v; over the leaves.
struct Influence {
  double distance = 0;        ///< ‖clr(w) - clr(v)‖ (agreement/aitchison)
  double largest_change = 0;  ///< max |w_j - v_j|; w and v sum to 1
  std::string leaf;           ///< where; the first of several
  double with = 0;            ///< w of that leaf
  double without = 0;         ///< v of that leaf
  int rank_changes = 0;       ///< leaves with another rank; weights within rank_tie are one rank
  std::optional<double> z;    ///< of the distance over the panel: robust_scores
};

/// Leave one out, by aggregation::aggregate, for all methods of asking.
///
/// @param responses those whose influence is asked for; assessors that the study does not have
/// count nowhere. @param decided the answers that count and whom to exclude; nobody's: `responses`
/// count as they are.
/// @return row by row; nothing for somebody who does not take part, or without whom the others'
/// answers give no weights; nothing for all when all together give none, or there is one leaf.
[[nodiscard]] std::vector<std::optional<Influence>> influences(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const weights::WeighOptions& options,
    const aggregation::DecidedResponses& decided = {});

/// audit.influential: z above `least_z`; a remark.
[[nodiscard]] std::optional<Finding> influential(const survey::Study& study,
                                                 const Influence& influence,
                                                 double least_z);

/// Differences of weights that are rounding of sums.
inline constexpr double rank_tie = 1e-9;

}  // namespace pondera::audit
