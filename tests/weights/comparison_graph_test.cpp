// SPDX-License-Identifier: Apache-2.0
#include "weights/comparison_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

ComparisonMatrix answered(int n, const std::vector<std::pair<int, int>>& pairs) {
  std::vector<Comparison> comparisons;
  for (const auto& [i, j] : pairs) comparisons.push_back({i, j, 0.5});
  return ComparisonMatrix::make(n, comparisons).value();
}

TEST(ComparisonGraph, IsOnePartWhenAChainReachesEveryItem) {
  EXPECT_THAT(connected_parts(answered(4, {{3, 0}, {0, 2}, {2, 1}})),
              ElementsAre(ElementsAre(0, 1, 2, 3)));
}

TEST(ComparisonGraph, NamesPartsBySmallestItem) {
  const auto parts = connected_parts(answered(6, {{4, 1}, {5, 2}, {2, 0}}));
  EXPECT_THAT(parts, ElementsAre(ElementsAre(0, 2, 5), ElementsAre(1, 4), ElementsAre(3)));
  EXPECT_THAT(joining_pairs(parts), ElementsAre(Pair(0, 1), Pair(0, 3)));
}

TEST(ComparisonGraph, OfAnUnansweredGroupHasAPartPerItem) {
  EXPECT_EQ(connected_parts(answered(3, {})).size(), 3U);
}

TEST(ComparisonGraph, OfOneItemIsConnected) {
  const auto parts = connected_parts(answered(1, {}));
  EXPECT_THAT(parts, ElementsAre(ElementsAre(0)));
  EXPECT_THAT(joining_pairs(parts), IsEmpty());
}

TEST(ComparisonGraph, IsConnectedOnceTheJoiningPairsAreAnswered) {
  std::vector<std::pair<int, int>> pairs = {{6, 3}, {1, 2}};
  const auto joins = joining_pairs(connected_parts(answered(7, pairs)));
  EXPECT_EQ(joins.size(), 4U);
  pairs.insert(pairs.end(), joins.begin(), joins.end());
  EXPECT_EQ(connected_parts(answered(7, pairs)).size(), 1U);
}

}  // namespace
}  // namespace pondera::weights
