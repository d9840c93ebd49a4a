// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_exchange.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

double trees(int n, const std::vector<ItemPair>& pairs) {
  return graph_criteria(n, pairs).value().spanning_trees;
}

TEST(PairExchange, TurnsATriangleWithATailIntoASquare) {
  const auto found = exchanged_pairs(4, {{0, 1}, {0, 2}, {1, 2}, {2, 3}});
  EXPECT_EQ(trees(4, found), 4);  // 3 before; a square has 4
}

TEST(PairExchange, LeavesTheBestGraphAsItIs) {
  const std::vector<ItemPair> bipartite = {{0, 3}, {0, 4}, {0, 5}, {1, 3}, {1, 4},
                                           {1, 5}, {2, 3}, {2, 4}, {2, 5}};
  EXPECT_EQ(exchanged_pairs(6, bipartite), bipartite);
}

TEST(PairExchange, TakesInNoPairThatCostsTooMuch) {
  PairCosts costs{Matrix::Zero(4, 4), 0.5};
  for (const auto& [i, j] : {ItemPair{0, 3}, ItemPair{1, 3}}) {
    costs.cost(i, j) = costs.cost(j, i) = 1;
  }
  const std::vector<ItemPair> tailed = {{0, 1}, {0, 2}, {1, 2}, {2, 3}};
  EXPECT_EQ(exchanged_pairs(4, tailed, costs), tailed);
}

TEST(PairExchange, GivesAnExpensivePairUpForATreeOrTwo) {
  // All but {2, 3} against all but {0, 1}: 8 trees each; the dearer pair goes.
  PairCosts costs{Matrix::Zero(4, 4), 9};
  costs.cost(0, 1) = costs.cost(1, 0) = 3;
  const auto found = exchanged_pairs(4, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}}, costs);
  EXPECT_EQ(found, (std::vector<ItemPair>{{0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}));
}

}  // namespace
}  // namespace pondera::weights
