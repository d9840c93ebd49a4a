// SPDX-License-Identifier: Apache-2.0
#include "report/robustness_tables.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string csv_of(std::string_view table) {
  return robustness_csv(testing::explored_ranking(), table);
}

TEST(RobustnessTables, GiveEveryUnitALine) {
  EXPECT_THAT(csv_of("units"), StartsWith("rank,unit,total,panel_lower,panel_median,panel_upper,"
                                          "panel_best,panel_worst,panel_first_share,any_lower,"));
  EXPECT_THAT(csv_of("units"),
              HasSubstr("\n1,elm,2.5,1,1,2,1,2,0.496,1,1,2,1,2,0.496,1,2\n3,yew,1.25,2,"));
}

TEST(RobustnessTables, GiveEverySharedRankALine) {
  EXPECT_THAT(csv_of("acceptability"),
              StartsWith("kind,unit,rank,share\npanel,oak,1,0.5\npanel,oak,2,0.5\npanel,elm,1,"));
}

TEST(RobustnessTables, GiveNeighboursWithWhatMakesThemSwap) {
  EXPECT_THAT(csv_of("neighbours"),
              HasSubstr("\n1,elm,yew,1.25,0.992,0.75,yes,rail,0.4,0.55,,E7 E9,science\n"));
}

TEST(RobustnessTables, GiveRemovalsMoveByMove) {
  EXPECT_THAT(csv_of("removals"), HasSubstr("assessor,E8,yes,0,,,\nstratum,science,no,,,,\n"
                                            "indicator,rail,yes,0.3333333333333333,yew,3,2\n"));
}

TEST(RobustnessTables, GiveWeightsWithTheirRoom) {
  EXPECT_EQ(
      csv_of("stability"),
      "indicator,weight,lower,upper,below_first,below_second,above_first,above_second,"
      "first_lower,first_upper\nwater,0.6,0.45,1,elm,yew,,,0,\nrail,0.4,0,0.55,,,elm,yew,0,\n");
}

TEST(RobustnessTables, GiveEveryCombinationOfMethodsALine) {
  EXPECT_EQ(csv_of("methods"),
            "scale,mean_shift,oak,elm,yew\nlinear,0,1,1,3\nbalanced,0.3333333333333333,1,2,3\n");
}

TEST(RobustnessTables, HaveNames) {
  EXPECT_EQ(robustness_table_names().size(), 6U);
  EXPECT_EQ(robustness_table_names().front(), "units");
}

}  // namespace
}  // namespace pondera::report
