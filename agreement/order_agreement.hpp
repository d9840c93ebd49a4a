// SPDX-License-Identifier: Apache-2.0
// On which pairs of items a panel is of one mind about the more important one: priorities in, the
// majority of every pair out.
#pragma once

#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::agreement {

/// Two items, in places of the priorities, and how many assessors see which above the other.
struct PairOpinion {
  int first = 0;
  int second = 0;
  int for_first = 0;
  int tied = 0;
  int for_second = 0;

  /// Share of the assessors who put `first` above `second`, half of those who tie them included.
  [[nodiscard]] double share() const;
  /// That share or the rest, whichever is larger: 0.5 … 1.
  [[nodiscard]] double majority() const;
  /// Whether fewer than two thirds are on one side, and somebody is on each: items that all tie are
  /// not contested.
  [[nodiscard]] bool contested() const {
    return for_first > 0 && for_second > 0 && majority() < contested_below;
  }

  /// Two thirds less the rounding of a quotient.
  static constexpr double contested_below = 2.0 / 3 - 1e-12;
};

struct OrderAgreement {
  std::vector<PairOpinion> pairs;  ///< all i < j, row by row
  double mean = 1;                 ///< of the majorities
};

/// @param priorities of the assessors, each counting the same; those closer than tie_tolerance of
/// the largest are tied (average_ranks.hpp).
/// @return nothing for fewer than two assessors or two items. Checked by:
/// tests/published/agreement.yaml.
[[nodiscard]] std::optional<OrderAgreement> order_agreement(
    const std::vector<weights::Vector>& priorities);

}  // namespace pondera::agreement
