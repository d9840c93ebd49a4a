// SPDX-License-Identifier: Apache-2.0
// What of an assessor's judgements does not fit the group: their matrix and the group's priorities
// in, own inconsistency and distance to the group out.
#pragma once

#include "weights/comparison_matrix.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>

namespace pondera::agreement {

struct GroupCompatibility {
  double total = 0;     ///< GCOMPI ≥ 0
  double own = 0;       ///< the part of an assessor at odds with himself: GCI
  double distance = 0;  ///< the part of an assessor at odds with the group: total - own ≥ 0
};

/// Geometric compatibility index of judgements with the group's priorities w, and its exact split.
///
///     GCOMPI = 2/((n-1)(n-2)) Σ_{i<j} ln²(a_ij wⱼ/wᵢ) = GCI + 2n/((n-1)(n-2)) d(g, w)²
///
/// with g the assessor's row geometric mean and d the distance of aitchison.hpp: the residuals of a
/// least-squares fit are orthogonal to all differences of priorities.
///
/// @param matrix complete. @param group n priorities, > 0.
/// @return nothing for n < 3 or an incomplete matrix.
/// Source: [aguaron2016]; the split: docs/methods.md. Checked by: tests/published/agreement.yaml.
[[nodiscard]] std::optional<GroupCompatibility> group_compatibility(
    const weights::ComparisonMatrix& matrix, const weights::Vector& group);

}  // namespace pondera::agreement
