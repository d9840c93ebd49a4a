// SPDX-License-Identifier: Apache-2.0
// How the assessors of a panel are combined, as the study's section `weights` says: the study in,
// the choice out, with the tables of names that documents and results share.
#pragma once

#include "aggregation/group_mean.hpp"
#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <string_view>
#include <vector>

namespace pondera::aggregation {

/// What of the assessors is combined.
enum class AggregationOf {
  judgements,  ///< AIJ: judgements pair by pair, then one priority vector
  priorities,  ///< AIP: every assessor's own priorities
};

/// What an assessor counts beside others of the same stratum.
enum class AssessorWeighting {
  equal,        ///< all the same
  given,        ///< as assessors.yaml says
  consistency,  ///< the more, the smaller their CR
  consensus,    ///< the more, the nearer they are to the others
};

struct AssessorWeightingRow {
  AssessorWeighting weighting{};
  std::string_view name;
  std::string_view phrase;  ///< "assessors count …"
  std::string_view help;
  bool sensitivity = false;  ///< to see what changes, not to publish: said in every output
};

/// When local weights are multiplied to global ones.
enum class Composition {
  after_aggregation,   ///< each group of the panel, then down the hierarchy
  before_aggregation,  ///< each assessor down the hierarchy, then the panel
};

/// What of a branch's size goes into its weight.
enum class StructuralAdjustment {
  off,
  on,  ///< local weights times the number of leaves below
};

struct AggregationChoice {
  AggregationOf of = AggregationOf::judgements;
  GroupMean mean = GroupMean::geometric;
  double trimmed_share = 0.1;  ///< of `trimmed`: left out at either end; 0 ≤ g < 1/2
  AssessorWeighting assessors = AssessorWeighting::equal;
  Composition composition = Composition::after_aggregation;
  StructuralAdjustment structural_adjustment = StructuralAdjustment::off;
  /// A group of which some pair was answered by less than this share of its assessors' say is
  /// weighed by pooled least squares; 0 … 1.
  double pooled_below = 0.5;
};

/// The first row of each is the default, unless the study's method of asking or its assessors say
/// otherwise (aggregation_choice).
[[nodiscard]] const std::vector<weights::NamedChoice<AggregationOf>>& aggregations();
[[nodiscard]] const std::vector<AssessorWeightingRow>& assessor_weightings();
[[nodiscard]] const AssessorWeightingRow& assessor_weighting(AssessorWeighting weighting);
[[nodiscard]] const std::vector<weights::NamedChoice<Composition>>& compositions();
[[nodiscard]] const std::vector<weights::NamedChoice<StructuralAdjustment>>&
structural_adjustments();

/// Reads `weights: {aggregation, mean, trimmed_share, assessors, composition,
/// structural_adjustment, pooled_below}`; all optional. Points, direct weights and Best-Worst
/// always combine priorities, by default by their arithmetic mean. `assessors` is by default
/// `given` when an assessor has a weight, else `equal`.
///
/// Errors, at the place of the choice and with what to write instead:
/// aggregation.unsound-choice (a mean that the aggregation does not allow, priorities that are
/// composed before judgements are combined, consistency where none is measured, given weights that
/// nobody has); survey.unknown-choice, survey.out-of-range. Warning: weights.unused-setting.
/// Keys of the section that belong to others are passed over (weights/weigh_options.hpp).
[[nodiscard]] Result<AggregationChoice> aggregation_choice(const survey::Study& study);

}  // namespace pondera::aggregation
