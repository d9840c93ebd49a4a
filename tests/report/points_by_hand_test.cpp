// SPDX-License-Identifier: Apache-2.0
#include "report/points_by_hand.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using scoring::ScoreValue;

std::optional<ScoreValue> exactly(const char* text) {
  const auto exact = parse_rational(text);
  return ScoreValue{exact->to_double(), *exact};
}

// Weights 105/32 = 3.28125 and 1/3; scores 2 and 1.5: 6.5625 + 0.5 = 7.0625, printed 7.1.
TEST(PointsByHand, MultipliesAndAddsWhatIsPrinted) {
  const auto by_hand =
      points_by_hand({{3.28125, parse_rational("105/32")}, {1.0 / 3, parse_rational("1/3")}},
                     {{exactly("2"), exactly("1.5")}}, {exactly("113/16")}, 1);
  EXPECT_TRUE(by_hand.holds);
  EXPECT_EQ(by_hand.decimals, 3);
  ASSERT_TRUE(by_hand.units[0]);
  const PointsSum& sum = *by_hand.units[0];
  EXPECT_EQ(sum.lines[0].weight, "3.281");
  EXPECT_EQ(sum.lines[0].points, "6.562");
  EXPECT_EQ(sum.lines[1].score, "1.5");
  EXPECT_EQ(sum.lines[1].points, "0.500");  // 1.5 · 0.333 = 0.4995
  EXPECT_EQ(sum.sum, "7.062");
}

// 3 · 1/3 = 1, printed 1: with two decimals 3 · 0.33 = 0.99 would still do. 300 · 1/3 = 100, but
// 300 · 0.33 = 99.00, so that it takes 300 · 0.333 = 99.900.
TEST(PointsByHand, TakesMoreDecimalsWhereTheSumWouldNotBeTheTotal) {
  const auto third = parse_rational("1/3");
  const auto by_hand = points_by_hand({{1.0 / 3, third}}, {{exactly("3")}, {exactly("300")}},
                                      {exactly("1"), exactly("100")}, 0);
  EXPECT_TRUE(by_hand.holds);
  EXPECT_EQ(by_hand.decimals, 3);
  EXPECT_EQ(by_hand.units[1]->sum, "99.900");
}

TEST(PointsByHand, LeavesOutUnitsWithGaps) {
  const auto by_hand =
      points_by_hand({{0.5, {}}, {0.5, {}}}, {{exactly("1"), {}}, {exactly("1"), exactly("3")}},
                     {std::nullopt, ScoreValue{2, {}}}, 2);
  EXPECT_FALSE(by_hand.units[0]);
  EXPECT_EQ(by_hand.units[1]->sum, "2.0000");
}

// A third as a score is no decimal: it is printed with as many digits as the points.
TEST(PointsByHand, RoundsScoresThatAreNoDecimals) {
  const auto by_hand =
      points_by_hand({{0.5, {}}}, {{exactly("1/3")}}, {ScoreValue{1.0 / 6, {}}}, 2);
  EXPECT_EQ(by_hand.units[0]->lines[0].score, "0.3333");
  EXPECT_EQ(by_hand.units[0]->sum, "0.1667");
  EXPECT_TRUE(by_hand.holds);
}

TEST(PointsByHand, SaysWhereNoDecimalsWouldDo) {
  const auto by_hand = points_by_hand({{1, {}}}, {{exactly("1")}}, {ScoreValue{2, {}}}, 0);
  EXPECT_FALSE(by_hand.holds);
  EXPECT_EQ(by_hand.decimals, 12);
}

}  // namespace
}  // namespace pondera::report
