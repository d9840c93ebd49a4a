// SPDX-License-Identifier: Apache-2.0
#include "scoring/usable_scores.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(LeavesBelowMeans, AreThoseWhoseValuesAMeanIsTakenOf) {
  const auto tree =
      small_hierarchy({"goal", "  a", "    a1", "  b", "    b1", "    b2", "      b21", "  c"});
  ScoringMethod method;
  EXPECT_THAT(leaves_below_means(tree, method), ElementsAre(false, false, false, false));
  method.combination.assign(8, Combination::arithmetic);
  method.combination[0] = Combination::geometric;
  method.combination[3] = Combination::copeland;
  method.combination[5] = Combination::harmonic;
  EXPECT_THAT(leaves_below_means(tree, method), ElementsAre(true, false, true, true));
}

TEST(UnusableScores, AreFoundWhereTheyStand) {
  const auto tree = small_hierarchy({"goal", "  a", "  b", "  c"});
  ScoreTable table;
  table.units = {{"lviv"}, {"pusan"}};
  table.indicators = {"a", "b", "c"};
  table.scores = {{Rational(-1), Rational(-1), Rational(0)},
                  {Rational(2), std::nullopt, Rational(-3)}};
  table.scores_file = "scores.csv";
  table.places = {{{2, 6}, {2, 9}, {2, 12}}, {{3, 7}, {3, 9}, {3, 10}}};
  EXPECT_THAT(unusable_scores(tree, table, {}), IsEmpty());
  ScoringMethod method;
  method.scaling = {{.normalisation = Normalisation::target},
                    {.normalisation = Normalisation::min_max},
                    {.normalisation = Normalisation::sum, .direction = Direction::cost}};
  const Diagnostics found = unusable_scores(tree, table, method);
  EXPECT_THAT(places(found), ElementsAre("scoring.negative-score scores.csv:2:6",
                                         "scoring.negative-score scores.csv:2:12",
                                         "scoring.negative-score scores.csv:3:10"));
  EXPECT_THAT(found[1].message, HasSubstr("'lviv' in 'c' is 0, which the normalisation 'sum'"));
  method.scaling.clear();
  method.combination = {Combination::geometric, Combination::arithmetic, Combination::arithmetic,
                        Combination::arithmetic};
  EXPECT_THAT(
      places(unusable_scores(tree, table, method)),
      ElementsAre("scoring.negative-score scores.csv:2:6", "scoring.negative-score scores.csv:2:9",
                  "scoring.negative-score scores.csv:3:10"));
}

}  // namespace
}  // namespace pondera::scoring
