// SPDX-License-Identifier: Apache-2.0
// Who stands far from the rest of the panel: points of the assessors in, distances from their
// middle and robust z scores out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::agreement {

struct OutlyingScore {
  double distance = 0;      ///< to the geometric median
  std::optional<double> z;  ///< nothing where the distances have no spread
  bool outlying = false;    ///< z > outlying_above
};

inline constexpr double outlying_above = 3;

/// z_k = (d_k - median d)/(1.4826 · median |d - median d|), d_k the distance of assessor k to the
/// geometric median of all: neither is moved by the few who are far off.
///
/// @param points centred log ratios of the assessors, or several groups' side by side
/// (panel_points.hpp). @return row by row; all without z for fewer than four assessors, or where
/// more than half of the distances are the same. Being far off is an opinion, not a mistake.
/// Checked by: tests/published/clustering.yaml.
[[nodiscard]] std::vector<OutlyingScore> outlying_scores(
    const std::vector<weights::Vector>& points);

}  // namespace pondera::agreement
