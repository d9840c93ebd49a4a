// SPDX-License-Identifier: Apache-2.0
#include "weights/ordinal_consistency.hpp"

#include "weights/ladder.hpp"
#include "weights/triads.hpp"

namespace pondera::weights {

namespace {

/// 1: the first is preferred, -1: the second, 0: tie.
int direction(const ComparisonMatrix& matrix, int i, int j) {
  return side(matrix.log_ratio(i, j));
}

/// Directions once around the triad, i→j, j→k, k→i.
void count(OrdinalConsistency& result, const Triad& triad, const std::array<int, 3>& around) {
  int forward = 0;
  int backward = 0;
  for (const int step : around) {
    forward += step > 0 ? 1 : 0;
    backward += step < 0 ? 1 : 0;
  }
  // An order exists exactly if there are steps of both directions, or none: going around, one must
  // go down as well as up.
  if ((forward > 0) == (backward > 0)) return;
  const bool strict = forward + backward == 3;
  ++(strict ? result.cycles : result.tied_intransitive);
  if (!result.first_intransitive) result.first_intransitive = triad.items;
}

int most_cycles(int n) {
  const int cube = n * n * n;
  return n % 2 == 1 ? (cube - n) / 24 : (cube - 4 * n) / 24;
}

}  // namespace

OrdinalConsistency ordinal_consistency(const ComparisonMatrix& matrix) {
  OrdinalConsistency result;
  const int n = matrix.size();
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      if (matrix.known(i, j) && direction(matrix, i, j) == 0) ++result.ties;
    }
  }
  for (const Triad& triad : complete_triads(matrix)) {
    const auto [i, j, k] = triad.items;
    ++result.triads;
    count(result, triad,
          {direction(matrix, i, j), direction(matrix, j, k), -direction(matrix, i, k)});
  }
  if (result.triads > 0) {
    result.transitive_share =
        1 - static_cast<double>(result.cycles + result.tied_intransitive) / result.triads;
  }
  if (n >= 3 && matrix.complete() && result.ties == 0) {
    result.zeta = 1 - static_cast<double>(result.cycles) / most_cycles(n);
  }
  return result;
}

}  // namespace pondera::weights
