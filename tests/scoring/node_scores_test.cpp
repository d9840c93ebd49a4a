// SPDX-License-Identifier: Apache-2.0
#include "scoring/node_scores.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

std::vector<ScoreWeight> leaf_weights(const std::vector<std::string>& texts) {
  std::vector<ScoreWeight> weights;
  for (const std::string& text : texts) {
    const auto weight = parse_rational(text);
    weights.push_back({weight->to_double(), weight});
  }
  return weights;
}

std::vector<std::optional<ScoreValue>> exact_scores(const std::vector<Rational>& scores) {
  std::vector<std::optional<ScoreValue>> values;
  for (const Rational& score : scores) values.push_back({{score.to_double(), score}});
  return values;
}

TEST(NodeScores, AddsUpEveryNodeOfAnUnbalancedTree) {
  const auto tree = small_hierarchy(
      {"goal", "  a", "    a1", "      a11", "      a12", "    a2", "  b", "  c", "    c1"});
  const auto values = node_scores(tree, leaf_weights({"0.1", "0.2", "0.3", "0.4", "1/3"}),
                                  exact_scores({3, 1, -1, 2, 6}));
  const std::vector<std::string> expected = {"3",     "1/5", "1/2", "3/10", "1/5",
                                             "-3/10", "4/5", "2",   "2"};
  ASSERT_EQ(values.size(), expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(values[i]->exact, parse_rational(expected[i])) << tree.node(i).id;
    EXPECT_DOUBLE_EQ(values[i]->value, parse_rational(expected[i])->to_double()) << tree.node(i).id;
  }
}

TEST(NodeScores, GivesTheTotalOfDecimalsWithoutNoise) {
  // In doubles 0.1 · 1 + 0.2 · 1 is not 0.3.
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const auto values = node_scores(tree, leaf_weights({"0.1", "0.2"}), exact_scores({1, 1}));
  EXPECT_EQ(values[0]->exact, Rational::make(3, 10));
  EXPECT_EQ(values[0]->value, 0.3);
}

TEST(NodeScores, TakesTheDoubleWhereAWeightIsNoFraction) {
  const auto tree = small_hierarchy({"goal", "  a", "    a1", "    a2", "  b"});
  const std::vector<ScoreWeight> weights = {{0.25, Rational::make(1, 4)}, {0.1}, {2, Rational(2)}};
  const auto values = node_scores(tree, weights, exact_scores({4, 3, 5}));
  EXPECT_FALSE(values[0]->exact);
  EXPECT_DOUBLE_EQ(values[0]->value, 11.3);
  EXPECT_FALSE(values[1]->exact);
  EXPECT_EQ(values[2]->exact, Rational(1));
  EXPECT_FALSE(values[3]->exact);
  EXPECT_EQ(values[4]->exact, Rational(10));
}

TEST(NodeScores, TakesTheDoubleWhereAFractionDoesNotFit) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const std::string tiny = "0.00000000000000000000000000001";  // 1e-29
  const auto values =
      node_scores(tree, leaf_weights({tiny, "1"}), exact_scores({*parse_rational(tiny), 7}));
  EXPECT_FALSE(values[0]->exact);
  EXPECT_DOUBLE_EQ(values[0]->value, 7);
  EXPECT_EQ(values[2]->exact, Rational(7));
}

TEST(NodeScores, GivesNothingAboveAMissingScore) {
  const auto tree = small_hierarchy({"goal", "  a", "    a1", "    a2", "  b"});
  auto scores = exact_scores({4, 3, 5});
  scores[1].reset();
  const auto values = node_scores(tree, leaf_weights({"1", "1", "2"}), scores);
  EXPECT_FALSE(values[0]);
  EXPECT_FALSE(values[1]);
  EXPECT_EQ(values[2]->exact, Rational(4));
  EXPECT_FALSE(values[3]);
  EXPECT_EQ(values[4]->exact, Rational(10));
}

TEST(NodeScores, WorksForASingleLeaf) {
  const auto values =
      node_scores(small_hierarchy({"goal", "  a"}), leaf_weights({"4.25"}), exact_scores({-2}));
  EXPECT_EQ(values[0]->exact, parse_rational("-8.5"));
}

}  // namespace
}  // namespace pondera::scoring
