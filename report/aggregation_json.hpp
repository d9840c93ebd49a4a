// SPDX-License-Identifier: Apache-2.0
// How assessors were combined, as parts of JSON documents. For the files of this module that
// include the JSON library.
#pragma once

#include "aggregation/aggregate.hpp"
#include "report/json_parts.hpp"
#include "survey/study.hpp"

namespace pondera::report {

/// What `weights:` chose for the panel, by the names that it has there; `sensitivity` says whether
/// the assessors' weights are for sensitivity only.
[[nodiscard]] Json json_of(const aggregation::AggregationChoice& choice);

/// Adds to a group's part: mean, shares, and what else is known of how it was combined.
void add_combination(Json& json, const aggregation::ConsensusGroup& group);

/// Local weights by group and leaf weights of every stratum by itself; `null` where its answers
/// give none.
[[nodiscard]] Json strata_json(const survey::Study& study,
                               const aggregation::GroupWeights& weights);

/// CRH of the whole and by level, the largest CR; `null` when it is not of judgements.
[[nodiscard]] Json hierarchy_json(const aggregation::GroupWeights& weights);

}  // namespace pondera::report
