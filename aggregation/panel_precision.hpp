// SPDX-License-Identifier: Apache-2.0
// How well a panel knows its weights so far: the answers that are there in, group by group the
// standard error of a weight, and what one more assessor of each stratum would add, out.
#pragma once

#include "survey/response.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

struct StratumPrecision {
  std::string stratum;             ///< "": the whole panel, where every assessor counts the same
  double share = 1;                ///< how much it counts among the strata that answered
  int assessors = 0;               ///< who answered this group so that it has weights
  std::optional<double> variance;  ///< s_h², mean over the items; nothing for fewer than two
  /// Standard error of the group if one more of this stratum answers like those who did; nothing
  /// where the stratum's variance is not known.
  std::optional<double> error_with_one_more;
};

struct GroupPrecision {
  std::string group;
  int assessors = 0;
  /// Root mean square over the items of the standard error of the log of a local weight; nothing if
  /// no stratum has two assessors.
  std::optional<double> log_error;
  bool is_lower_bound = false;  ///< some stratum has one assessor, whose error is not in it
  std::vector<StratumPrecision> strata;  ///< in the study's order; also those without an answer
  /// S* of these assessors (agreement::consensus_indicator), each with the share of the stratum;
  /// nothing for fewer than two.
  std::optional<double> consensus;
};

/// Stratified standard errors in closed form, from each assessor's own log weights.
///
///     Var x̄ᵢ = Σ_h share_h² s_hi² / n_h,   x = centred logs of the least squares priorities
///
/// s_hi² is the variance (n_h - 1) between the assessors of stratum h: it holds their differences
/// of opinion and the noise of their judgements alike. One more of stratum h: n_h + 1 instead of
/// n_h. Assessors whose answers in a group do not hang together, and answers that do not fit the
/// study as it is now, are passed over. Strata that nobody answered for have no share.
/// @param responses latest of each assessor; who is not in the study is passed over.
/// @param options the judgement scale; the priorities are by least squares whatever they say.
/// @return every group with at least two items, in the hierarchy's order; nothing unless pairwise.
/// Source: docs/methods.md, section 14.
[[nodiscard]] std::vector<GroupPrecision> panel_precision(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const weights::WeighOptions& options);

}  // namespace pondera::aggregation
