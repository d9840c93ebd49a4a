// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_model.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace pondera::scoring {
namespace {

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

}  // namespace
}  // namespace pondera::scoring
