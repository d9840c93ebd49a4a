// SPDX-License-Identifier: Apache-2.0
// How the assessors of a panel were combined, in sentences and small tables: GroupWeights in, parts
// of a text report out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// What was combined by which mean, how strata and assessors count, on which scale; ends with a
/// line feed.
[[nodiscard]] std::string combination_text(const survey::Study& study,
                                           const aggregation::GroupWeights& weights);

/// What is to be said of one group's answers before its weights: pairs that few or nobody answered,
/// who could not take part, how far single answers lie from the weights. Lines, or nothing.
[[nodiscard]] std::string group_remarks(const aggregation::ConsensusGroup& group,
                                        const weights::WeighOptions& options);

/// CRH of the whole and of each level beside the largest CR; nothing for a single group.
[[nodiscard]] std::string hierarchy_consistency_text(const survey::Study& study,
                                                     const aggregation::GroupWeights& weights,
                                                     std::string_view language);

/// What each assessor counts, where they do not count the same; else nothing.
[[nodiscard]] std::string assessor_shares_text(const aggregation::GroupWeights& weights);

/// That the weights are for sensitivity only, where they are, as a line; for whatever is made of
/// them, too.
[[nodiscard]] std::string sensitivity_text(const aggregation::AggregationChoice& choice);

/// "equal", "consistency (sensitivity)", …
[[nodiscard]] std::string assessor_weighting_text(const aggregation::AggregationChoice& choice);

}  // namespace pondera::report
