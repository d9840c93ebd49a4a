// SPDX-License-Identifier: Apache-2.0
// Totals for many draws of weights: a score model and weights in, doubles out, without exact
// arithmetic.
#pragma once

#include "scoring/score_model.hpp"
#include "survey/hierarchy.hpp"

#include <optional>
#include <vector>

namespace pondera::scoring {

/// The scores of a model as doubles: leaves × units. Made once, used for every draw.
using PlainColumns = std::vector<std::vector<std::optional<double>>>;

/// @param leaves number of leaves; a model without units has that many empty columns.
[[nodiscard]] PlainColumns plain_columns(const ScoreModel& model, std::size_t leaves);

/// The total of every unit: points of node 0 as node_points computes them, in doubles.
///
/// Within 1e-12 of the larger of 1 and the sum of weight times absolute score of what node_points
/// gives; except that a Copeland group, which compares values, takes two exact values that differ
/// by less than 1e-9 of the larger for equal.
/// @param weights one per leaf, ≥ 0.
/// @return one per unit; nothing where node_points has nothing.
[[nodiscard]] std::vector<std::optional<double>> totals(const survey::Hierarchy& hierarchy,
                                                        const ScoreModel& model,
                                                        const std::vector<double>& weights);
/// The same, with the model's scores made ready before.
[[nodiscard]] std::vector<std::optional<double>> totals(const survey::Hierarchy& hierarchy,
                                                        const PlainColumns& scores,
                                                        const ScoringMethod& method,
                                                        const std::vector<double>& weights);

}  // namespace pondera::scoring
