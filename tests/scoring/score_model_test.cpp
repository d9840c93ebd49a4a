// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_model.hpp"

#include "tests/scoring/published_columns.hpp"
#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ScoreModel, KeepsScoresAsTheyAreByDefault) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  ScoreTable table;
  table.units = {{"lviv"}, {"pusan"}};
  table.indicators = {"a", "b"};
  table.scores = {{Rational(3), std::nullopt}, {Rational(1), *Rational::make(1, 2)}};
  const auto model = score_model(tree, table, {});
  ASSERT_TRUE(model);
  EXPECT_EQ(model->scores[0][0]->exact, Rational(3));
  EXPECT_FALSE(model->scores[0][1]);
  const auto points = node_points(tree, *model, {{0.5, Rational::make(1, 2)}, {2, Rational(2)}});
  ASSERT_EQ(points.size(), 2U);
  EXPECT_FALSE(points[0][0]);
  EXPECT_EQ(points[1][0]->exact, Rational::make(3, 2));
  EXPECT_EQ(points[1][1]->exact, Rational::make(1, 2));
  EXPECT_EQ(points[1][2]->exact, Rational(1));
}

/// A table of units u0, u1, … and indicators of one level, from a published list of rows.
struct FlatTable {
  ScoreTable table;
  survey::Hierarchy tree;

  explicit FlatTable(const survey::YamlNode& rows) : tree(small_hierarchy({"goal", "  x"})) {
    std::vector<std::string> lines = {"goal"};
    for (std::size_t j = 0; j < rows.items.front().items.size(); ++j) {
      table.indicators.push_back("x" + std::to_string(j));
      lines.push_back("  " + table.indicators.back());
    }
    tree = small_hierarchy(lines);
    for (std::size_t u = 0; u < rows.items.size(); ++u) {
      table.units.push_back({"u" + std::to_string(u)});
      table.scores.push_back(published_fractions(rows.items[u]));
    }
  }
};

std::vector<ScoreWeight> published_weights(const survey::YamlNode& list) {
  std::vector<ScoreWeight> weights;
  for (const auto& weight : published_values(list)) {
    weights.push_back({weight->value, weight->exact});
  }
  return weights;
}

void expect_totals(const UnitValues& points, const survey::YamlNode& expected) {
  const auto want = published_values(expected);
  ASSERT_EQ(points.size(), want.size());
  for (std::size_t u = 0; u < want.size(); ++u) {
    ASSERT_EQ(points[u][0].has_value(), want[u].has_value()) << u;
    if (!want[u]) continue;
    EXPECT_NEAR(points[u][0]->value, want[u]->value, 1e-9) << u;
    EXPECT_TRUE(points[u][0]->exact) << u;
  }
}

const survey::YamlNode& published_policies() {
  static const survey::YamlNode file = testing::published_case("scoring-missing.yaml");
  return testing::field(file, "policies").items.front();
}

ScoringMethod normalised_weights(MissingPolicy policy) {
  ScoringMethod method;
  method.missing = policy;
  method.normalise_weights = true;
  return method;
}

TEST(ScoreModel, GivesPublishedTotalsUnderEachPolicy) {
  const survey::YamlNode& one = published_policies();
  const FlatTable flat(testing::field(one, "scores"));
  const auto weights = published_weights(testing::field(one, "weights"));
  const auto points_under = [&](const ScoringMethod& method) {
    return node_points(flat.tree, *score_model(flat.tree, flat.table, method), weights);
  };
  expect_totals(points_under(normalised_weights(MissingPolicy::zero)), testing::field(one, "zero"));
  expect_totals(points_under(normalised_weights(MissingPolicy::mean)), testing::field(one, "mean"));
  ScoringMethod method = normalised_weights(MissingPolicy::renormalise);
  expect_totals(points_under(method), testing::field(one, "renormalise"));
  method.least_coverage = 0;
  expect_totals(points_under(method), testing::field(one, "renormalise_cov0"));
}

TEST(ScoreModel, GivesPublishedTotalsAtBothExtremes) {
  const survey::YamlNode& one = published_policies();
  const FlatTable flat(testing::field(one, "scores"));
  const auto weights = published_weights(testing::field(one, "weights"));
  ScoringMethod method = normalised_weights(MissingPolicy::bounds);
  method.scaling.resize(3);
  for (IndicatorScaling& scaling : method.scaling) {
    scaling.lowest = Rational(0);
    scaling.highest = Rational(10);
  }
  const auto model = score_model(flat.tree, flat.table, method);
  ASSERT_TRUE(model);
  EXPECT_THAT(model->missing, SizeIs(5));
  const auto& expected = testing::field(one, "bounds");
  expect_totals(node_scores(flat.tree, weights, model->worst, method).points, expected.items[0]);
  expect_totals(node_scores(flat.tree, weights, model->best, method).points, expected.items[1]);
}

TEST(ScoreModel, LeavesWeightsAsTheyComeOrGivesThemTheSumOne) {
  const survey::YamlNode file = testing::published_case("scoring-missing.yaml");
  const survey::YamlNode& one = testing::field(file, "subtotals").items.front();
  FlatTable flat(testing::field(one, "scores"));
  flat.tree =
      small_hierarchy({"goal", "  E", "    x0", "    x1", "  S", "    x2", "  G", "    x3"});
  const auto weights = published_weights(testing::field(one, "weights"));
  ScoringMethod method;
  const auto points = node_points(flat.tree, *score_model(flat.tree, flat.table, method), weights);
  expect_totals(points, testing::field(one, "total"));
  for (const survey::YamlEntry& entry : testing::field(one, "subtotals").entries) {
    const auto node = *flat.tree.find(entry.key);
    const std::vector<double> expected = testing::ratios(entry.value);
    EXPECT_EQ(points[0][node]->value, expected[0]) << entry.key;
    EXPECT_EQ(points[1][node]->value, expected[1]) << entry.key;
  }
  method.normalise_weights = true;
  expect_totals(node_points(flat.tree, *score_model(flat.tree, flat.table, method), weights),
                testing::field(one, "normalised_total"));
}

/// Three units on two indicators, of which the second has gaps.
ScoreTable table_with_gaps() {
  ScoreTable table;
  table.units = {{"lviv"}, {"pusan"}, {"quito"}};
  table.indicators = {"a", "b"};
  table.scores = {
      {Rational(3), std::nullopt}, {Rational(1), Rational(4)}, {Rational(3), std::nullopt}};
  table.scores_file = "scores.csv";
  table.places = {{{2, 3}, {2, 5}}, {{3, 3}, {3, 5}}, {{4, 3}, {4, 5}}};
  return table;
}

TEST(ScoreModel, SaysWhatIsMissingAndWhatDependsOnTheOtherUnits) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  ScoringMethod method;
  method.missing = MissingPolicy::mean;
  method.scaling = {{.normalisation = Normalisation::min_max}, {}};
  const auto model = score_model(tree, table_with_gaps(), method);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->scores[0][0]->exact, Rational(1));
  EXPECT_EQ(model->scores[2][1]->exact, Rational(4));
  ASSERT_THAT(model->missing, SizeIs(2));
  EXPECT_EQ(model->missing[1].unit, 2U);
  EXPECT_EQ(model->missing[1].value->exact, Rational(4));
  EXPECT_THAT(places(model.diagnostics()),
              ElementsAre("scoring.depends-on-units :0:0", "scoring.filled-scores :0:0"));
  EXPECT_THAT(model.diagnostics()[0].message, HasSubstr("'a' compared with the other units"));
  EXPECT_EQ(model.diagnostics()[1].message,
            "2 scores are missing, of 2 units in 1 indicator; the policy is 'mean'");
}

TEST(ScoreModel, WarnsOfConstantIndicatorsAndOfScoresBeyondBounds) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  ScoreTable table = table_with_gaps();
  table.scores = {
      {Rational(5), Rational(-2)}, {Rational(5), Rational(4)}, {Rational(5), Rational(7)}};
  ScoringMethod method;
  method.scaling = {
      {.normalisation = Normalisation::rank},
      {.normalisation = Normalisation::min_max, .lowest = Rational(0), .highest = Rational(5)}};
  const auto model = score_model(tree, table, method);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->scores[2][0]->exact, Rational::make(1, 2));
  EXPECT_EQ(model->scores[1][1]->exact, Rational::make(4, 5));
  EXPECT_THAT(places(model.diagnostics()), ElementsAre("scoring.constant-indicator :0:0",
                                                       "scoring.clipped-scores scores.csv:2:5",
                                                       "scoring.depends-on-units :0:0"));
  EXPECT_THAT(model.diagnostics()[1].message,
              HasSubstr("2 scores in 'b' beyond its bounds 0 to 5: -2 of '"));
}

TEST(ScoreModel, RefusesToStandInForAnIndicatorThatNobodyHas) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  ScoreTable table = table_with_gaps();
  table.scores[1][1].reset();
  ScoringMethod method;
  for (const MissingPolicy policy : {MissingPolicy::mean, MissingPolicy::bounds}) {
    method.missing = policy;
    EXPECT_THAT(places(score_model(tree, table, method).diagnostics()),
                ElementsAre("scoring.indicator-without-scores :0:0"));
  }
  method.missing = MissingPolicy::renormalise;
  EXPECT_TRUE(score_model(tree, table, method));
}

}  // namespace
}  // namespace pondera::scoring
