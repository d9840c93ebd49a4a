// SPDX-License-Identifier: Apache-2.0
#include "weights/contradiction.hpp"

#include "core/assert.hpp"
#include "weights/ladder.hpp"

#include <cmath>

namespace pondera::weights {

namespace {

// Rounding of sums of three logarithms must not choose an item.
constexpr double gap_tie = 1e-10;

}  // namespace

std::optional<Contradiction> strongest_contradiction(const ComparisonMatrix& matrix, int i, int j) {
  PONDERA_ASSERT(i != j);
  if (!matrix.known(i, j)) return std::nullopt;
  const double direct = matrix.log_ratio(i, j);
  std::optional<Contradiction> strongest;
  double largest = -1;
  for (int k = 0; k < matrix.size(); ++k) {
    if (k == i || k == j || !matrix.known(i, k) || !matrix.known(k, j)) continue;
    const double first_leg = matrix.log_ratio(i, k);
    const double second_leg = matrix.log_ratio(k, j);
    const double indirect = first_leg + second_leg;
    const double gap = std::abs(direct - indirect);
    if (gap <= largest + gap_tie) continue;
    largest = gap;
    const bool reversed = side(direct) * side(indirect) < 0;
    strongest = Contradiction{i, j, k, direct, first_leg, second_leg, indirect, reversed};
  }
  return strongest;
}

}  // namespace pondera::weights
