// SPDX-License-Identifier: Apache-2.0
#include "weights/effective_resistance.hpp"

#include "tests/weights/drawn_matrix.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

ComparisonMatrix graph(int n, const std::vector<std::pair<int, int>>& pairs) {
  std::vector<Comparison> comparisons;
  for (const auto& [i, j] : pairs) comparisons.push_back({i, j, 0.5});
  return ComparisonMatrix::make(n, comparisons).value();
}

TEST(EffectiveResistance, OfACompleteGraphIsTwoOverN) {
  for (int n = 2; n <= 15; ++n) {
    const Matrix found = effective_resistance(testing::drawn_consistent_matrix(1, n));
    EXPECT_NEAR(found(0, n - 1), 2.0 / n, 1e-14) << n;
    EXPECT_EQ(found(0, 0), 0);
  }
}

TEST(EffectiveResistance, AddsInSeriesAndHalvesInParallel) {
  const Matrix path = effective_resistance(graph(4, {{0, 1}, {1, 2}, {2, 3}}));
  EXPECT_NEAR(path(0, 3), 3, 1e-13);
  // Around a square: one edge beside three in series.
  const Matrix square = effective_resistance(graph(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}));
  EXPECT_NEAR(square(0, 1), 3.0 / 4, 1e-14);
  EXPECT_NEAR(square(0, 2), 1, 1e-14);
}

TEST(EffectiveResistance, OverTheKnownPairsSumsToOneLessThanTheItems) {
  for (const auto& pairs : {std::vector<std::pair<int, int>>{{0, 1}, {1, 2}, {2, 3}, {3, 4}},
                            {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {1, 4}}}) {
    const Matrix found = effective_resistance(graph(5, pairs));
    double sum = 0;
    for (const auto& [i, j] : pairs) sum += found(i, j);
    EXPECT_NEAR(sum, 4, 1e-13);
  }
}

TEST(EffectiveResistance, OfOneItemIsNothing) {
  EXPECT_EQ(effective_resistance(graph(1, {}))(0, 0), 0);
}

}  // namespace
}  // namespace pondera::weights
