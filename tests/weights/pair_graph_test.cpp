// SPDX-License-Identifier: Apache-2.0
#include "weights/pair_graph.hpp"

#include "tests/weights/design_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::design_cases;
using testing::field;
using testing::margin;
using testing::number;
using testing::pairs_of;
using testing::whole;

TEST(PairGraph, CriteriaAreThoseOfTheIndependentReference) {
  const auto cases = design_cases("criteria");
  ASSERT_EQ(cases.nodes.size(), 9U);
  for (const survey::YamlNode& design : cases.nodes) {
    const int n = whole(field(design, "n"));
    const auto found = graph_criteria(n, pairs_of(field(design, "pairs")));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->spanning_trees, number(design, "trees")) << n;
    const auto expect = [&](double value, std::string_view key) {
      const double expected = number(design, key);
      EXPECT_NEAR(value, expected, margin(cases.tolerance, expected)) << n << " " << key;
    };
    expect(found->trace_inverse, "trace_inverse");
    expect(found->lambda2, "lambda2");
    expect(expected_error(n, *found, 0.5), "error_at_half");
    EXPECT_EQ(found->diameter, whole(field(design, "diameter")));
    EXPECT_EQ(found->fewest, whole(field(design, "fewest")));
    EXPECT_EQ(found->most, whole(field(design, "most")));
    const std::vector<double> first = testing::ratios(field(design, "resistance_of_first"));
    for (int i = 0; i < n; ++i) {
      EXPECT_NEAR(found->resistance(0, i), first[static_cast<std::size_t>(i)], cases.tolerance);
    }
  }
}

TEST(PairGraph, CompleteGraphsHaveTheClosedForms) {
  for (int n = 2; n <= 15; ++n) {
    const auto found = graph_criteria(n, all_pairs(n));
    ASSERT_TRUE(found);
    // A product of up to 14 eigenvalues, each exact to a few 1e-16.
    EXPECT_NEAR(found->spanning_trees / std::pow(n, n - 2), 1, 1e-13) << n;
    EXPECT_NEAR(found->trace_inverse, (n - 1.0) / n, 1e-13);
    EXPECT_EQ(found->diameter, 1);
  }
}

TEST(PairGraph, OneItemNeedsNoPairAndTwoItemsAreOneTree) {
  const auto one = graph_criteria(1, {});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->spanning_trees, 1);
  EXPECT_EQ(one->trace_inverse, 0);
  const auto two = graph_criteria(2, {{0, 1}});
  ASSERT_TRUE(two);
  EXPECT_EQ(two->spanning_trees, 1);
  EXPECT_NEAR(two->trace_inverse, 0.5, 1e-15);
}

TEST(PairGraph, ThatFallsApartHasNoCriteria) {
  EXPECT_FALSE(graph_criteria(4, {{0, 1}, {2, 3}}));
  EXPECT_FALSE(connects(4, {{0, 1}, {2, 3}}));
  EXPECT_TRUE(connects(4, {{0, 1}, {2, 3}, {1, 2}}));
}

TEST(PairGraph, NextPairOfAPathJoinsItsEnds) {
  const std::vector<ItemPair> path = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  EXPECT_EQ(next_pair(5, path), (ItemPair{0, 4}));  // R = 4, the most
}

TEST(PairGraph, NextPairOfEqualOnesIsTheFirst) {
  const std::vector<ItemPair> square = {{0, 1}, {0, 3}, {1, 2}, {2, 3}};
  EXPECT_EQ(next_pair(4, square), (ItemPair{0, 2}));  // R = 1 for both diagonals
  EXPECT_EQ(next_pair(3, all_pairs(3)), std::nullopt);
}

TEST(PairGraph, AddingAPairMultipliesTheTreesByOneMoreThanItsResistance) {
  std::vector<ItemPair> pairs = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {0, 5}, {1, 4}};
  const auto before = graph_criteria(6, pairs).value();
  pairs.push_back({2, 5});
  const auto after = graph_criteria(6, pairs).value();
  EXPECT_NEAR(after.spanning_trees, before.spanning_trees * (1 + before.resistance(2, 5)), 1e-9);
}

}  // namespace
}  // namespace pondera::weights
