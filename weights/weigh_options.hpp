// SPDX-License-Identifier: Apache-2.0
// How judgements become priorities and consistency, as the study's sections `weights` and
// `consistency` say.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/best_worst.hpp"
#include "weights/consistency.hpp"

#include <string_view>
#include <vector>

namespace pondera::weights {

/// By which method a complete comparison matrix becomes a priority vector.
enum class PriorityMethod {
  eigenvector,  ///< principal right eigenvector
};

/// What of the assessors is aggregated.
enum class AggregationOf {
  judgements,  ///< AIJ: judgements pair by pair, then one priority vector
};

/// A choice of `weights:` by the name that a study gives it.
template <class Choice>
struct NamedChoice {
  Choice choice{};
  std::string_view name;
  std::string_view help;  ///< one line
};

/// The first row is the default.
[[nodiscard]] const std::vector<NamedChoice<PriorityMethod>>& priority_methods();
[[nodiscard]] const std::vector<NamedChoice<AggregationOf>>& aggregations();

[[nodiscard]] const std::vector<NamedChoice<BestWorstModel>>& best_worst_models();

struct WeighOptions {
  const RandomIndexTable* random_index =
      nullptr;              ///< never null once made by `weigh_options` or `default_weigh_options`
  double threshold = 0.10;  ///< CR above it is reported; ≥ 0
  int strongest = 9;        ///< of the scale, for suggested values
  PriorityMethod priority = PriorityMethod::eigenvector;
  AggregationOf aggregation = AggregationOf::judgements;
  BestWorstModel best_worst = BestWorstModel::linear;
};

[[nodiscard]] WeighOptions default_weigh_options();

/// Reads `consistency: {random_index: exact, threshold: 0.10}` and
/// `weights: {priority: eigenvector, aggregation: judgements, best_worst: linear}`; all optional.
/// Errors: survey.unknown-choice, survey.out-of-range, survey.unknown-key, at their places.
[[nodiscard]] Result<WeighOptions> weigh_options(const survey::Study& study);

}  // namespace pondera::weights
