// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_unit.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;

std::string text_of_unit(std::string_view unit) {
  return unit_robustness_text(testing::explored_ranking(), unit, testing::explored_labels(), 2);
}

TEST(RobustnessUnit, SaysWhereAUnitIsAndBetweenWhichRanks) {
  const std::string text = text_of_unit("yew");
  EXPECT_THAT(text, HasSubstr("yew: rank 3 of 3, total 1.25\n"));
  EXPECT_THAT(text, HasSubstr("10000 weightings out of all that there are (seed 7)"));
  EXPECT_THAT(text, HasSubstr("2-3       2     2      3  under 1 %     over 99 %\n"));
}

TEST(RobustnessUnit, NamesItsNeighboursAndWhatWouldBringItLevel) {
  const std::string text = text_of_unit("yew");
  EXPECT_THAT(text, HasSubstr("  behind elm, 1.25 apart; in this order over other panels "
                              "over 99 %, over any weights 75 %\n"
                              "    They swap with 'Label of rail' above 0.5500 (now 0.4000).\n"
                              "    They swap without assessors E7, E9; stratum science.\n"));
  EXPECT_THAT(text, HasSubstr("Label of water: 1 → 2.50\n"));
}

TEST(RobustnessUnit, NamesTheNextWholeScoreWhereScoresAreWhole) {
  auto found = testing::explored_ranking();
  found.neighbours[1].raises[0].whole = 3;
  const auto labels = testing::explored_labels();
  EXPECT_THAT(unit_robustness_text(found, "yew", labels, 2),
              HasSubstr("Label of water: 1 → 2.50 (3 as scores go)\n"));
  found.neighbours[1].raises[0].to = 3;
  EXPECT_THAT(unit_robustness_text(found, "yew", labels, 2),
              HasSubstr("Label of water: 1 → 3.00\n"));
}

TEST(RobustnessUnit, SaysWhatIsNotKnownWhereTotalsAreNoSums) {
  auto found = testing::explored_ranking();
  const auto labels = testing::explored_labels();
  found.neighbours[1].change.reset();
  found.neighbours[1].raises.clear();
  EXPECT_THAT(unit_robustness_text(found, "yew", labels, 2),
              HasSubstr("No change of a single weight makes them swap.\n"));
  found.sums = false;
  const std::string text = unit_robustness_text(found, "yew", labels, 2);
  EXPECT_THAT(text, HasSubstr("No change of a single weight was found that makes them swap.\n"));
  EXPECT_THAT(text, HasSubstr("is not computed: totals are not sums of weight times score.\n"));
}

TEST(RobustnessUnit, SaysThatNeighboursTie) {
  EXPECT_THAT(text_of_unit("oak"), HasSubstr("They tie: equal totals share a rank.\n"));
}

TEST(RobustnessUnit, NamesWhoseJudgementsDecideItsRank) {
  const std::string text = text_of_unit("yew");
  EXPECT_THAT(text, HasSubstr("assessor E7              3 → 2\n"));
  EXPECT_THAT(text, HasSubstr("indicator Label of rail  3 → 2\n"));
  EXPECT_THAT(text, HasSubstr("It keeps its rank whichever one stratum is left out.\n"));
  EXPECT_THAT(text_of_unit("oak"),
              HasSubstr("It keeps its rank whichever one of them is left out.\n"));
}

TEST(RobustnessUnit, NamesTheWeightsThatPutItFirst) {
  EXPECT_THAT(text_of_unit("oak"),
              HasSubstr("Weights that put it first give most to Label of water (0.7500), Label of "
                        "rail (0.2500); all the same would be 0.5000.\n"));
  EXPECT_THAT(text_of_unit("yew"), HasSubstr("No weights of 10000 put it first.\n"));
}

}  // namespace
}  // namespace pondera::report
