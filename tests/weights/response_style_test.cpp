// SPDX-License-Identifier: Apache-2.0
#include "weights/response_style.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using Codes = std::vector<std::optional<int>>;
using Value = std::optional<double>;

struct StyleCase {
  Codes codes;
  int items;
  int longest_run;
  double modal_share;
  double extreme_share;
  double equal_share;
  int left;
  int right;
  Value side_p;
  Value sd_ladder;
};

void expect_value(const Value& found, const Value& expected) {
  EXPECT_EQ(found.has_value(), expected.has_value());
  if (found && expected) {
    EXPECT_NEAR(*found, *expected, 1e-12);
  }
}

TEST(ResponseStyle, AgreesWithTheIndependentReference) {
  // An independent reference computation in Python.
  const std::vector<StyleCase> cases = {
      {{3, -3, 3, -3, 3, -3}, 6, 1, 0.5, 0, 0, 3, 3, 1.0, 2.1908902300206643},
      {Codes(10, 5), 10, 10, 1, 0, 0, 10, 0, 0.001953125, 0.0},
      {Codes(6, 1), 6, 6, 1, 0, 1, 0, 0, {}, 0.0},
      {{1, 2, -9, 9, {}, 3, 3, 3, -2, 1},
       9,
       3,
       1.0 / 3,
       2.0 / 9,
       2.0 / 9,
       5,
       2,
       0.453125,
       4.153311931459037},
      {{9, 9, -9, 9, -9, 9}, 6, 2, 2.0 / 3, 1, 0, 4, 2, 0.6875, 8.262364471909157},
      {{4}, 1, 1, 1, 0, 0, 1, 0, 1.0, {}}};
  for (const StyleCase& expected : cases) {
    const ResponseStyle found = response_style(expected.codes);
    SCOPED_TRACE(found.items);
    EXPECT_EQ(found.items, expected.items);
    EXPECT_EQ(found.longest_run, expected.longest_run);
    expect_value(found.modal_share, expected.modal_share);
    expect_value(found.extreme_share, expected.extreme_share);
    expect_value(found.equal_share, expected.equal_share);
    EXPECT_EQ(found.left, expected.left);
    EXPECT_EQ(found.right, expected.right);
    expect_value(found.side_p, expected.side_p);
    expect_value(found.sd_ladder, expected.sd_ladder);
  }
}

TEST(ResponseStyle, TakesMinusOneForTheSameAnswerAsOne) {
  // The reference counts runs of codes as typed, 1 here; both spell "equal", so the run is 3.
  const ResponseStyle found = response_style({-1, 1, -1});
  EXPECT_EQ(found.longest_run, 3);
  EXPECT_EQ(*found.modal_share, 1);
  EXPECT_EQ(*found.equal_share, 1);
  EXPECT_FALSE(found.side_p.has_value());
  EXPECT_EQ(*found.sd_ladder, 0);
  EXPECT_TRUE(found.all_equal);
}

TEST(ResponseStyle, FlagsStraightLines) {
  const ResponseStyle found = response_style({2, 5, 5, 5, 5, 5, -3, 4, 2});
  EXPECT_TRUE(found.straight_run);
  EXPECT_FALSE(found.one_answer);
  // Five in a row of eleven are less than half.
  EXPECT_FALSE(response_style({2, 5, 5, 5, 5, 5, -3, 4, 2, 3, 7}).straight_run);
  // Broken by a missing answer.
  EXPECT_FALSE(response_style({5, 5, 5, {}, 5, 5, 5}).straight_run);
}

TEST(ResponseStyle, FlagsOneAnswerExtremesAndNoSpreadFromSixAnswersOn) {
  const ResponseStyle straight = response_style(Codes(6, 9));
  EXPECT_TRUE(straight.one_answer && straight.extreme && straight.no_spread);
  EXPECT_FALSE(straight.all_equal);
  const ResponseStyle few = response_style(Codes(3, 9));
  EXPECT_FALSE(few.one_answer || few.extreme || few.no_spread || few.straight_run);
  const ResponseStyle sides = response_style({9, -9, 9, -9, 9, 3});
  EXPECT_TRUE(sides.extreme);
  EXPECT_FALSE(sides.one_answer || sides.no_spread);
}

TEST(ResponseStyle, SaysNothingOfNoAnswers) {
  for (const Codes& none : {Codes{}, Codes{{}, {}}}) {
    const ResponseStyle found = response_style(none);
    EXPECT_EQ(found.items, 0);
    EXPECT_FALSE(found.modal_share || found.extreme_share || found.equal_share);
    EXPECT_FALSE(found.side_p || found.sd_ladder || found.all_equal);
  }
}

TEST(ResponseStyle, KeepsTheBinomialInRangeForThousandsOfAnswers) {
  // 3000 to one side: 2 · 2^-3000 is below the doubles; 1500 to each: 1; 1530 of 3000: by the
  // normal approximation with continuity 2 Φ(-29.5/√750) = 0.2814.
  EXPECT_EQ(*response_style(Codes(3000, 2)).side_p, 0);
  Codes sides(1500, 2);
  sides.insert(sides.end(), 1500, -2);
  EXPECT_EQ(*response_style(sides).side_p, 1);
  for (std::size_t at = 1500; at < 1530; ++at) sides[at] = 2;
  const double normal = std::erfc(29.5 / std::sqrt(750.0) / std::sqrt(2.0));
  EXPECT_NEAR(*response_style(sides).side_p, normal, 1e-4);
}

}  // namespace
}  // namespace pondera::weights
