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

/// Points of one unit.
std::vector<std::optional<ScoreValue>> points_of(
    const survey::Hierarchy& tree,
    const std::vector<ScoreWeight>& weights,
    const std::vector<std::optional<ScoreValue>>& scores) {
  return node_scores(tree, weights, {scores}).points.front();
}

TEST(NodeScores, AddsUpEveryNodeOfAnUnbalancedTree) {
  const auto tree = small_hierarchy(
      {"goal", "  a", "    a1", "      a11", "      a12", "    a2", "  b", "  c", "    c1"});
  const auto values = points_of(tree, leaf_weights({"0.1", "0.2", "0.3", "0.4", "1/3"}),
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
  const auto values = points_of(tree, leaf_weights({"0.1", "0.2"}), exact_scores({1, 1}));
  EXPECT_EQ(values[0]->exact, Rational::make(3, 10));
  EXPECT_EQ(values[0]->value, 0.3);
}

TEST(NodeScores, TakesTheDoubleWhereAWeightIsNoFraction) {
  const auto tree = small_hierarchy({"goal", "  a", "    a1", "    a2", "  b"});
  const std::vector<ScoreWeight> weights = {{0.25, Rational::make(1, 4)}, {0.1}, {2, Rational(2)}};
  const auto values = points_of(tree, weights, exact_scores({4, 3, 5}));
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
      points_of(tree, leaf_weights({tiny, "1"}), exact_scores({*parse_rational(tiny), 7}));
  EXPECT_FALSE(values[0]->exact);
  EXPECT_DOUBLE_EQ(values[0]->value, 7);
  EXPECT_EQ(values[2]->exact, Rational(7));
}

TEST(NodeScores, GivesNothingAboveAMissingScore) {
  const auto tree = small_hierarchy({"goal", "  a", "    a1", "    a2", "  b"});
  auto scores = exact_scores({4, 3, 5});
  scores[1].reset();
  const auto values = points_of(tree, leaf_weights({"1", "1", "2"}), scores);
  EXPECT_FALSE(values[0]);
  EXPECT_FALSE(values[1]);
  EXPECT_EQ(values[2]->exact, Rational(4));
  EXPECT_FALSE(values[3]);
  EXPECT_EQ(values[4]->exact, Rational(10));
}

TEST(NodeScores, WorksForASingleLeaf) {
  const auto values =
      points_of(small_hierarchy({"goal", "  a"}), leaf_weights({"4.25"}), exact_scores({-2}));
  EXPECT_EQ(values[0]->exact, parse_rational("-8.5"));
}

/// Three units on a tree of two groups, each combined in a way of its own.
struct UnlikeGroups {
  survey::Hierarchy tree =
      small_hierarchy({"goal", "  a", "    a1", "    a2", "  b", "    b1", "    b2"});
  std::vector<ScoreWeight> weights = leaf_weights({"1", "1", "3", "1"});
  UnitValues scores = {exact_scores({2, 8, 6, 2}), exact_scores({4, 4, 2, 2}),
                       exact_scores({0, 9, 3, 1})};
};

TEST(NodeScores, CombinesEachLevelInItsOwnWay) {
  const UnlikeGroups given;
  ScoringMethod method;
  method.combination = {Combination::arithmetic, Combination::geometric, Combination::arithmetic,
                        Combination::arithmetic, Combination::harmonic,  Combination::arithmetic,
                        Combination::arithmetic};
  const NodeScores scores = node_scores(given.tree, given.weights, given.scores, method);
  // a: sqrt(2 · 8), 4, 0; b: 4 / (3/6 + 1/2) = 4, 2, 4 / (3/3 + 1/1) = 2
  EXPECT_DOUBLE_EQ(scores.values[0][1]->value, 4);
  EXPECT_DOUBLE_EQ(scores.values[1][1]->value, 4);
  EXPECT_EQ(scores.values[2][1]->exact, Rational(0));
  EXPECT_EQ(scores.values[0][4]->exact, Rational(4));
  EXPECT_EQ(scores.values[2][4]->exact, Rational(2));
  EXPECT_DOUBLE_EQ(scores.points[0][1]->value, 8);
  EXPECT_EQ(scores.points[2][4]->exact, Rational(8));
  EXPECT_DOUBLE_EQ(scores.points[0][0]->value, 2 * 4 + 4 * 4);
  EXPECT_EQ(scores.points[2][0]->exact, Rational(8));
  EXPECT_EQ(scores.values[2][0]->exact, Rational::make(4, 3));
}

TEST(NodeScores, LetUnitsBeatEachOtherOnWhatGroupsCameTo) {
  const UnlikeGroups given;
  ScoringMethod method;
  method.combination.assign(7, Combination::arithmetic);
  method.combination[0] = Combination::copeland;
  const NodeScores scores = node_scores(given.tree, given.weights, given.scores, method);
  // a: 5, 4, 4.5; b: 5, 2, 2.5: the first beats both, the third the second
  EXPECT_EQ(scores.values[0][0]->exact, Rational(1));
  EXPECT_EQ(scores.values[1][0]->exact, Rational(0));
  EXPECT_EQ(scores.values[2][0]->exact, Rational::make(1, 2));
  EXPECT_EQ(scores.points[2][0]->exact, Rational(3));
}

TEST(NodeScores, WeighWhatIsThereWhereTheMethodDoesWithoutTheRest) {
  UnlikeGroups given;
  ScoringMethod method;
  method.missing = MissingPolicy::renormalise;
  given.scores[0][0].reset();  // a is 8
  given.scores[1][2].reset();  // b has a quarter of its weight left: less than the half
  given.scores[2][3].reset();  // b is 3
  const NodeScores scores = node_scores(given.tree, given.weights, given.scores, method);
  EXPECT_EQ(scores.points[0][1]->exact, Rational(16));
  EXPECT_EQ(scores.points[0][0]->exact, Rational(16 + 20));
  EXPECT_FALSE(scores.points[1][4]);
  EXPECT_FALSE(scores.points[1][0]);  // two sixths are there
  EXPECT_EQ(scores.points[2][4]->exact, Rational(12));
  EXPECT_EQ(scores.values[2][0]->exact, Rational::make(7, 2));
  method.least_coverage = 0.25;
  const NodeScores lax = node_scores(given.tree, given.weights, given.scores, method);
  EXPECT_EQ(lax.values[1][4]->exact, Rational(2));
}

TEST(NodeScores, GiveWeightsTheSumOneWhereAsked) {
  const UnlikeGroups given;
  ScoringMethod method;
  method.normalise_weights = true;
  const NodeScores scores = node_scores(given.tree, given.weights, given.scores, method);
  EXPECT_EQ(scores.points[0][0]->exact, Rational(5));  // 30 / 6
  EXPECT_EQ(scores.points[2][1]->exact, Rational::make(3, 2));
}

TEST(NodeScores, GiveAGroupWithoutWeightNoValue) {
  const UnlikeGroups given;
  for (const Combination combination : {Combination::arithmetic, Combination::geometric,
                                        Combination::harmonic, Combination::copeland}) {
    ScoringMethod method;
    method.combination.assign(7, combination);
    const NodeScores scores =
        node_scores(given.tree, leaf_weights({"0", "0", "3", "1"}), given.scores, method);
    EXPECT_FALSE(scores.values[2][1]);
    EXPECT_EQ(scores.points[2][1]->exact, Rational(0));
    ASSERT_TRUE(scores.values[2][0]);
    if (combination == Combination::copeland) continue;  // beats nobody, as b alone does not
    EXPECT_DOUBLE_EQ(scores.values[2][0]->value, scores.values[2][4]->value);
  }
}

}  // namespace
}  // namespace pondera::scoring
