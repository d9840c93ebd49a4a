// SPDX-License-Identifier: Apache-2.0
#include "weights/congruence.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Congruence, ComparesAJudgementWithTheWaysAround) {
  // 0 against 1 is 2; around by 2 it is 4 · 3 = 12, the same direction; by 3 it is 1/4, the other.
  const auto matrix = ComparisonMatrix::make(4, {{0, 1, std::log(2)},
                                                 {0, 2, std::log(4)},
                                                 {2, 1, std::log(3)},
                                                 {0, 3, -std::log(2)},
                                                 {3, 1, -std::log(2)}});
  const PairCongruence pair = congruence(matrix.value()).pairs.front();
  EXPECT_EQ(pair.ways, 2);
  EXPECT_NEAR(*pair.congruence, (std::log(6) + std::log(8)) / 2, 1e-15);
  EXPECT_EQ(pair.dissonance, 0.5);
}

TEST(Congruence, OfAJudgementWithoutAWayAroundIsNotDefined) {
  const auto path = ComparisonMatrix::make(3, {{0, 1, 1}, {1, 2, 1}});
  const Congruence found = congruence(path.value());
  EXPECT_EQ(found.pairs.size(), 2U);
  EXPECT_FALSE(found.pairs[0].congruence);
  EXPECT_FALSE(found.mean_congruence);
  EXPECT_FALSE(found.mean_dissonance);
}

TEST(Congruence, TakesAnIndirectTieForNoOppositeSign) {
  const Congruence found = congruence(testing::matrix_of(3, {2, 3, 1.0 / 3}));
  EXPECT_EQ(found.pairs[0].dissonance, 0.0);  // 3 · 1/3 … around by the third: 3 · 3 = 9
  EXPECT_EQ(congruence(testing::matrix_of(3, {2, 3, 3})).pairs[0].dissonance, 0.0);
}

}  // namespace
}  // namespace pondera::weights
