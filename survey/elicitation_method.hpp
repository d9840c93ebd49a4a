// SPDX-License-Identifier: Apache-2.0
// The ways of asking an assessor for weights: one table that the reader of study.yaml, the store,
// questionnaires and reports read. Comes in: a method or its name; goes out: the other.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// How weights are elicited from an assessor. New methods go to the end: study_revision counts.
enum class ElicitationMethod {
  pairwise,    ///< which of two matters more, and how much, 1-9
  rating,      ///< every leaf rated on a ladder of whole numbers; weight = mean rating, not
               ///< normalised
  budget,      ///< points divided among the items of every group
  best_worst,  ///< the best and the worst of every group, and how far the others are from them
  direct,      ///< a number from 0 on for every item of every group; proportions count
};

struct ElicitationMethodRow {
  ElicitationMethod method = ElicitationMethod::pairwise;
  std::string_view name;   ///< in study.yaml, in the store and in digests: never changes
  std::string_view help;   ///< one line
  std::string_view given;  ///< what assessors give, in the plural: "comparisons"
  std::string_view one;    ///< one question, and several, where they are counted
  std::string_view many;
};

/// The first row is the default.
[[nodiscard]] const std::array<ElicitationMethodRow, 5>& elicitation_methods();

[[nodiscard]] const ElicitationMethodRow& elicitation_row(ElicitationMethod method);
[[nodiscard]] std::string_view elicitation_name(ElicitationMethod method);
/// Nothing for a name that no method has.
[[nodiscard]] std::optional<ElicitationMethod> find_elicitation_method(std::string_view name);
/// The names in the table's order, for a choice in study.yaml.
[[nodiscard]] std::vector<std::string> elicitation_names();

/// Whether an item gets an amount within its group: a budget of points, or direct weights.
[[nodiscard]] constexpr bool gives_amounts(ElicitationMethod method) {
  return method == ElicitationMethod::budget || method == ElicitationMethod::direct;
}
/// Whether the weights of a group are the mean of the assessors' own.
[[nodiscard]] constexpr bool averages_weights(ElicitationMethod method) {
  return gives_amounts(method) || method == ElicitationMethod::best_worst;
}
/// Whether judgements are whole numbers of a scale 1 … strongest.
[[nodiscard]] constexpr bool has_scale(ElicitationMethod method) {
  return method == ElicitationMethod::pairwise || method == ElicitationMethod::best_worst;
}

}  // namespace pondera::survey
