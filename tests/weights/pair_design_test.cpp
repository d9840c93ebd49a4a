// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_design.hpp"

#include "tests/weights/design_case.hpp"
#include "weights/pair_exchange.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::design_cases;
using testing::field;
using testing::margin;
using testing::number;
using testing::pairs_of;
using testing::whole;

TEST(PairDesign, HasAsManyTreesAsTheBestOfAllGraphsUpToSixItems) {
  const auto cases = design_cases("optimal");
  ASSERT_EQ(cases.nodes.size(), 24U);
  for (const survey::YamlNode& design : cases.nodes) {
    const int n = whole(field(design, "n"));
    const int pairs = whole(field(design, "pairs"));
    const auto found = efficient_pairs(n, pairs, TreeDesign::forced);
    ASSERT_TRUE(found);
    EXPECT_EQ(std::ssize(*found), pairs);
    const auto criteria = graph_criteria(n, *found);
    ASSERT_TRUE(criteria);
    EXPECT_EQ(criteria->spanning_trees, number(design, "trees")) << n << " items, " << pairs;
    const double trace = number(design, "trace_inverse");
    EXPECT_NEAR(criteria->trace_inverse, trace, margin(cases.tolerance, trace))
        << n << " items, " << pairs;
  }
}

TEST(PairDesign, GreedyStartAndExchangeAreThoseOfTheIndependentReference) {
  const auto cases = design_cases("greedy");
  ASSERT_EQ(cases.nodes.size(), 5U);
  for (const survey::YamlNode& design : cases.nodes) {
    const int n = whole(field(design, "n"));
    const std::vector<ItemPair> expected = pairs_of(field(design, "pairs"));
    const int pairs = static_cast<int>(expected.size());
    EXPECT_EQ(greedy_pairs(n, pairs), expected);
    const auto greedy = graph_criteria(n, expected).value();
    EXPECT_EQ(greedy.spanning_trees, number(design, "trees"));
    EXPECT_NEAR(greedy.trace_inverse, number(design, "trace_inverse"), 1e-9);
    EXPECT_NEAR(greedy.lambda2, number(design, "lambda2"), 1e-9);
    EXPECT_EQ(greedy.diameter, whole(field(design, "diameter")));
    EXPECT_EQ(greedy.fewest, whole(field(design, "fewest")));
    EXPECT_EQ(greedy.most, whole(field(design, "most")));
    const auto exchanged = graph_criteria(n, efficient_pairs(n, pairs).value()).value();
    EXPECT_EQ(exchanged.spanning_trees, number(design, "trees_after_exchange")) << n;
  }
}

TEST(PairDesign, IsRefusedBelowATreeAndForATreeUnlessForced) {
  EXPECT_FALSE(efficient_pairs(6, 4, TreeDesign::forced));
  EXPECT_FALSE(efficient_pairs(6, 5));
  EXPECT_FALSE(efficient_pairs(6, 16));
  EXPECT_EQ(efficient_pairs(4, 3, TreeDesign::forced),
            (std::vector<ItemPair>{{0, 1}, {0, 2}, {0, 3}}));
  EXPECT_EQ(efficient_pairs(6, 15), all_pairs(6));
}

TEST(PairDesign, OfTheSmallestGroupsIsEveryPair) {
  EXPECT_EQ(efficient_pairs(1, 0), std::vector<ItemPair>());
  EXPECT_EQ(efficient_pairs(2, 1), all_pairs(2));
  EXPECT_EQ(efficient_pairs(3, 3), all_pairs(3));
}

TEST(PairDesign, OfTheLargestGroupIsConnectedAndEven) {
  const auto criteria = graph_criteria(15, efficient_pairs(15, 53).value()).value();
  EXPECT_GE(criteria.fewest, 7);  // 106 ends on 15 items: 7 each, and one of 8
  EXPECT_LE(criteria.most, 8);
  // No graph of m pairs is better than tr Λ⁺ = (n-1)²/(2m).
  EXPECT_GE(criteria.trace_inverse, 14.0 * 14 / 106);
  EXPECT_LE(criteria.trace_inverse, 1.12 * 14 * 14 / 106);
}

}  // namespace
}  // namespace pondera::weights
