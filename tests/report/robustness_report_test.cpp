// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_report.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string text_of(const robustness::Robustness& found) {
  return robustness_text(found, testing::explored_labels(), 2);
}

TEST(RobustnessReport, ShowsTheRanksOverEveryKindOfDraw) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text, HasSubstr("Towns: how firm the ranking of 3 units is\n"));
  EXPECT_THAT(text, HasSubstr("  rank       total  other panels  any weights  methods\n"
                              "     1  Oak   2.50             1            1        1\n"
                              "     1  elm   2.50           1-2          1-2      1-2\n"
                              "     3  yew   1.25           2-3          2-3        3\n"));
  EXPECT_THAT(text, HasSubstr("at least 90 % of the draws"));
}

TEST(RobustnessReport, ShowsNeighboursAndWhatMakesThemSwap) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text, HasSubstr("     1  Oak  elm     0.00          50 %         50 %\n"
                              "     1  elm  yew     1.25     over 99 %         75 %\n"));
  EXPECT_THAT(text, HasSubstr("  yew passes elm with 'Label of rail' above 0.5500 (now 0.4000); "
                              "without assessors E7, E9; stratum science\n"));
}

TEST(RobustnessReport, SaysThatChangesWereSearchedWhereTotalsAreNoSums) {
  auto found = testing::explored_ranking();
  EXPECT_THAT(text_of(found), Not(HasSubstr("found by search")));
  found.sums = false;
  EXPECT_THAT(text_of(found), HasSubstr("Totals are not sums: changes of single weights are found "
                                        "by search"));
}

TEST(RobustnessReport, ShowsWhatMovesRanksWhenItIsLeftOut) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text,
              HasSubstr("assessor E7                         2        0.67  yew 3→2, elm 1→2\n"));
  EXPECT_THAT(text, Not(HasSubstr("assessor E8")));  // changes nothing
  EXPECT_THAT(text, HasSubstr("Without stratum science there is no ranking.\n"));
}

TEST(RobustnessReport, ShowsHowFarWeightsMayMove) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text, HasSubstr("Label of water  0.6000  0.4500  1.0000  yew passes elm  -\n"));
  EXPECT_THAT(
      text, HasSubstr("Label of rail   0.4000  0.0000  0.5500  -               yew passes elm\n"));
  EXPECT_THAT(text, HasSubstr("The other weights keep their proportions.\n"));
}

TEST(RobustnessReport, ShowsWhichChoicesMatter) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text, HasSubstr("2 combinations, 2 more have no ranking; a rank moves by 0.17 in "
                              "the mean\n"));
  EXPECT_THAT(text, HasSubstr("scale    75 %        100 %  linear *; balanced\n"));
}

TEST(RobustnessReport, SaysWhatCouldNotBeDone) {
  const std::string text = text_of(testing::explored_ranking());
  EXPECT_THAT(text, HasSubstr("Limits\n  ranks over single opinions: all agree\n"));
}

TEST(RobustnessReport, OfOneUnitIsShort) {
  robustness::Robustness found;
  found.units = {{"oak", 1, 2.5}};
  const std::string text = text_of(found);
  EXPECT_THAT(text, HasSubstr("how firm the ranking of 1 unit is"));
  EXPECT_THAT(text, HasSubstr("Nothing changes a rank"));
  EXPECT_THAT(text, Not(HasSubstr("Neighbours")));
}

}  // namespace
}  // namespace pondera::report
