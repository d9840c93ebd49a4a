// SPDX-License-Identifier: Apache-2.0
// The consensus of ratings: every participant's ratings in, one mean per leaf out, exact where it
// can be.
#pragma once

#include "aggregation/aggregation_choice.hpp"
#include "aggregation/leaf_weight.hpp"
#include "aggregation/participants.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::aggregation {

struct RatingMeans {
  std::vector<LeafWeight> leaves;  ///< in the hierarchy's order
  /// By leaf, row by row with `leaves`: strata of which nobody rated it.
  std::vector<std::vector<std::string>> absent_strata;
};

/// mean_j = Σ ω_k r_kj over those who rated leaf j, shares ω renormalised per leaf; not normalised.
/// Whom the choice gives 0 is passed over.
///
/// Errors: aggregation.unrated-leaf, aggregation.unknown-leaf (an answer about something that is
/// no leaf of the study).
[[nodiscard]] Result<RatingMeans> rating_means(const survey::Study& study,
                                               const std::vector<Participant>& taking_part,
                                               const AggregationChoice& choice = {});

/// The ratings of each participant who rated every leaf, leaves in the hierarchy's order.
[[nodiscard]] std::vector<std::vector<int>> full_ratings(
    const survey::Study& study, const std::vector<Participant>& taking_part);

}  // namespace pondera::aggregation
