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

TEST(RobustnessUnit, SaysThatNeighboursTie) {
  EXPECT_THAT(text_of_unit("oak"), HasSubstr("They tie: equal totals share a rank.\n"));
}

TEST(RobustnessUnit, NamesWhoseJudgementsDecideItsRank) {
  const std::string text = text_of_unit("yew");
  EXPECT_THAT(text, HasSubstr("assessor E7              3 → 2\n"));
  EXPECT_THAT(text, HasSubstr("indicator Label of rail  3 → 2\n"));
  EXPECT_THAT(text, HasSubstr("It keeps its rank without any one stratum.\n"));
  EXPECT_THAT(text_of_unit("oak"), HasSubstr("It keeps its rank without any one of them.\n"));
}

TEST(RobustnessUnit, NamesTheWeightsThatPutItFirst) {
  EXPECT_THAT(text_of_unit("oak"),
              HasSubstr("Weights that put it first give most to Label of water (0.7500), Label of "
                        "rail (0.2500); all the same would be 0.5000.\n"));
  EXPECT_THAT(text_of_unit("yew"), HasSubstr("No weights of 10000 put it first.\n"));
}

}  // namespace
}  // namespace pondera::report
