// SPDX-License-Identifier: Apache-2.0
#include "report/aggregation_json.hpp"

namespace pondera::report {

namespace {

using aggregation::AggregationOf;
using aggregation::ConsensusGroup;
using aggregation::GroupMean;

Json json_of(const aggregation::ResidualSplit& split) {
  return {{"total", split.total},
          {"between", split.between},
          {"within", split.within},
          {"answers", split.answers}};
}

}  // namespace

Json json_of(const aggregation::AggregationChoice& choice) {
  const auto& assessors = aggregation::assessor_weighting(choice.assessors);
  const bool trimmed = choice.mean == GroupMean::trimmed;
  const bool judgements = choice.of == AggregationOf::judgements;
  return {{"mean", aggregation::group_mean(choice.mean).name},
          {"trimmed_share", trimmed ? Json(choice.trimmed_share) : Json(nullptr)},
          {"assessors", assessors.name},
          {"sensitivity", assessors.sensitivity},
          {"composition", weights::name_of(aggregation::compositions(), choice.composition)},
          {"structural_adjustment",
           weights::name_of(aggregation::structural_adjustments(), choice.structural_adjustment)},
          {"pooled_below", judgements ? Json(choice.pooled_below) : Json(nullptr)}};
}

void add_combination(Json& json, const ConsensusGroup& group) {
  json["mean"] = aggregation::group_mean(group.mean).name;
  json["shares"] = array_of(group.shares, [](const aggregation::GroupShare& share) {
    return Json{{"assessor", share.assessor}, {"share", share.share}};
  });
  json["settled"] = group.settled;
  if (group.method == aggregation::mean_method) {
    json["without_priorities"] = group.without_priorities;
  } else {
    json["random_index_value"] = optional(group.random_index_value);
    json["least_answered"] = group.least_answered;
    json["residuals"] = group.residuals ? json_of(*group.residuals) : Json(nullptr);
  }
  if (!group.unadjusted.empty()) json["unadjusted"] = group.unadjusted;
}

Json strata_json(const survey::Study& study, const aggregation::GroupWeights& weights) {
  const auto groups = study.hierarchy.groups();
  const auto leaves = study.hierarchy.leaves();
  return array_of(weights.strata, [&](const aggregation::StratumWeights& stratum) {
    Json local = Json::object();
    for (std::size_t g = 0; g < stratum.local.size(); ++g) {
      local[study.hierarchy.node(groups[g]).id] = optional(stratum.local[g]);
    }
    Json leaf_weights = Json::object();
    for (std::size_t j = 0; j < stratum.leaves.size(); ++j) {
      leaf_weights[study.hierarchy.node(leaves[j]).id] = optional(stratum.leaves[j]);
    }
    return Json{{"id", stratum.stratum},
                {"assessors", stratum.assessors},
                {"local", std::move(local)},
                {"leaves", std::move(leaf_weights)}};
  });
}

Json hierarchy_json(const aggregation::GroupWeights& weights) {
  if (!weights.consistency) return nullptr;
  const aggregation::HierarchyConsistency& found = *weights.consistency;
  const auto of_groups = [](const aggregation::WeightedConsistency& sums) {
    return Json{{"crh", optional(sums.crh)},
                {"ci", sums.ci},
                {"random_index", sums.random_index},
                {"groups", sums.groups}};
  };
  Json json = of_groups(found.whole);
  json["levels"] = array_of(found.levels, [&](const aggregation::LevelConsistency& level) {
    Json part = {{"level", level.level}};
    part.update(of_groups(level.consistency));
    return part;
  });
  json["untested"] = found.untested;
  json["largest_cr"] = optional(found.largest_cr);
  json["largest_cr_group"] = found.largest_cr ? Json(found.largest_cr_group) : Json(nullptr);
  return json;
}

}  // namespace pondera::report
