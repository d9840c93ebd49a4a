// SPDX-License-Identifier: Apache-2.0
// How judgements become priorities and consistency, as the study's sections `weights` and
// `consistency` say.
#pragma once

#include "core/result.hpp"
#include "survey/study.hpp"
#include "weights/best_worst.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/matrix_consistency.hpp"
#include "weights/priority_method.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::weights {

/// When a judgement scale other than the linear one makes ratios of intensities.
enum class ScaleOrder {
  before_aggregation,  ///< every answer, then the mean
  after_aggregation,   ///< the mean of the intensities, as AHP-OS does
};

/// What consistency is measured on.
enum class ConsistencyBasis {
  judged,  ///< the intensities as ratios, whatever scale makes the weights
  scaled,  ///< the ratios of the scale, against the scale's own random index
};

/// A choice of `weights:` by the name that a study gives it.
template <class Choice>
struct NamedChoice {
  Choice choice{};
  std::string_view name;
  std::string_view help;  ///< one line
};

/// The first row of each is the default.
[[nodiscard]] const std::vector<NamedChoice<ScaleOrder>>& scale_orders();
[[nodiscard]] const std::vector<NamedChoice<ConsistencyBasis>>& consistency_bases();
[[nodiscard]] const std::vector<NamedChoice<CompletionBound>>& completion_bounds();

/// Name of a choice in its table.
template <class Choice>
[[nodiscard]] std::string_view name_of(const std::vector<NamedChoice<Choice>>& rows,
                                       Choice choice) {
  for (const NamedChoice<Choice>& row : rows) {
    if (row.choice == choice) return row.name;
  }
  return {};
}

[[nodiscard]] const std::vector<NamedChoice<BestWorstModel>>& best_worst_models();

struct WeighOptions {
  const RandomIndexTable* random_index =
      nullptr;              ///< never null once made by `weigh_options` or `default_weigh_options`
  double threshold = 0.10;  ///< CR above it is reported; ≥ 0
  PriorityChoice priority;
  ScaleChoice scale;  ///< its `strongest` is the questionnaire's
  ScaleOrder scale_order = ScaleOrder::before_aggregation;
  ConsistencyBasis basis = ConsistencyBasis::judged;
  CompletionBound completion = CompletionBound::free;
  BestWorstModel best_worst = BestWorstModel::linear;
};

[[nodiscard]] WeighOptions default_weigh_options();

/// Reads `consistency: {random_index: exact, threshold: 0.10, basis: judged, completion: free}` and
/// `weights: {priority: eigenvector, incomplete: log-least-squares, scale: linear,
/// scale_parameter: 2, scale_order: before-aggregation, best_worst: linear}`; all optional. What
/// the section says of the panel is read by aggregation/aggregation_choice.hpp.
/// Errors: survey.unknown-choice, survey.out-of-range, survey.unknown-key, at their places.
/// Warning: weights.unused-setting (a parameter of a scale that takes none; a setting that belongs
/// to another method of elicitation than the study's).
[[nodiscard]] Result<WeighOptions> weigh_options(const survey::Study& study);

/// What CRs of complete groups are measured against: "exact", "scale-balanced", …
[[nodiscard]] std::string complete_index_name(const WeighOptions& options);

/// CR of judged intensities as the options say: on them, or on the ratios that the scale makes.
///
/// @param scaled on_scale(judged, options.scale).
[[nodiscard]] MatrixConsistency consistency_of(const ComparisonMatrix& judged,
                                               const ComparisonMatrix& scaled,
                                               const WeighOptions& options);

}  // namespace pondera::weights
