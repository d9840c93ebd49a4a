// SPDX-License-Identifier: Apache-2.0
// A panel as points on a plane, near to each other where opinions are alike: a panel in, two
// coordinates for each assessor out.
#pragma once

#include "agreement/panel.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace pondera::agreement {

struct OpinionMap {
  std::vector<std::string> assessors;        ///< with priorities in every group, in panel's order
  std::vector<std::array<double, 2>> place;  ///< row by row with them; Σ = 0 along either axis
  std::array<double, 2> share{};  ///< of the squared distances from the middle, along either axis
};

/// Classical scaling of the distances between assessors (panel_points): the two directions in which
/// the points differ most.
///
///     B = J D² J / -2 = X X',   X the centred points;   place = √λ₁ v₁, √λ₂ v₂;   share = λ / tr B
///
/// A direction has no sign: the coordinate of largest size is positive, the first of equals.
/// @return nothing for fewer than three assessors, or when all weigh alike.
/// Source: [gower1966]. Checked by: tests/agreement/opinion_map_test.cpp, by hand.
[[nodiscard]] std::optional<OpinionMap> opinion_map(const Panel& panel);

}  // namespace pondera::agreement
