// SPDX-License-Identifier: Apache-2.0
// How many assessors are enough: the rows of a study of panels in, the smallest panel whose weights
// are near enough to the truth out.
#pragma once

#include "simulation/panel_study.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace pondera::simulation {

/// The mean error of a weight that has to be met, in per cent: good, and very good.
inline constexpr std::array wanted_leaf_percents = {20.0, 10.0};

struct EnoughAssessors {
  double pairs = 1;              ///< as in the rows
  double flawed = 0;             ///< as in the rows
  double below = 0;              ///< of wanted_leaf_percents
  std::optional<int> assessors;  ///< nothing: more than `largest`
  int largest = 0;               ///< panel of those rows
};

/// For every share of pairs and of flawed assessors, in the order of `rows`, and every wanted error
/// the smallest panel whose audited consensus has a mean ConsensusError::leaf_percent below it.
/// A size with a panel that has no consensus is not enough.
[[nodiscard]] std::vector<EnoughAssessors> enough_assessors(std::span<const PanelStudyRow> rows);

}  // namespace pondera::simulation
