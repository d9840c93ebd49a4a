// SPDX-License-Identifier: Apache-2.0
// The two other answers that contradict one answer most: a matrix and a pair in, the item between
// and the three ratios out, so that a report can say "you said A is 3 × B and B is 3 × C, so A is
// about 9 × C; but you said C is 2 × A".
#pragma once

#include "weights/comparison_matrix.hpp"

#include <optional>

namespace pondera::weights {

struct Contradiction {
  int first = 0;  ///< the pair as asked for
  int second = 0;
  int through = 0;        ///< the item k between
  double direct = 0;      ///< ln a_ij as judged
  double first_leg = 0;   ///< ln a_ik
  double second_leg = 0;  ///< ln a_kj
  double indirect = 0;    ///< ln (a_ik a_kj)
  bool reversed = false;  ///< direct and indirect favour different items
};

/// The k ≠ i, j that maximises |ln a_ij - ln a_ik - ln a_kj| over items compared with both; ties
/// (to 1e-10) go to the smaller k. Nothing when the pair is not known or no item is compared with
/// both. Requires i ≠ j, both items of the matrix. The largest over all pairs is the triad of
/// Koczkodaj's index.
[[nodiscard]] std::optional<Contradiction> strongest_contradiction(const ComparisonMatrix& matrix,
                                                                   int i,
                                                                   int j);

}  // namespace pondera::weights
