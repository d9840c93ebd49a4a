// SPDX-License-Identifier: Apache-2.0
#include "proof/possible_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

const Rational a_32nd = *Rational::make(1, 32);

PrintedNumber printed(std::string_view text) {
  return *parse_printed(text);
}

std::pair<int, int> steps_of(std::string_view text, const Rational& grid = a_32nd) {
  const GridSteps steps = grid_steps(printed(text), grid);
  return {static_cast<int>(steps.first), static_cast<int>(steps.last)};
}

// 4/32 = 0.125 is printed 0.13, 5/32 = 0.15625 is printed 0.16: by hand.
TEST(PossibleValues, FindsTheOneThirtySecondThatIsPrintedSo) {
  EXPECT_EQ(steps_of("0.13"), std::pair(4, 4));
  EXPECT_EQ(steps_of("-0.13"), std::pair(-4, -4));
  EXPECT_EQ(steps_of("0.16"), std::pair(5, 5));
  EXPECT_EQ(steps_of("4.00"), std::pair(128, 128));
  EXPECT_EQ(steps_of("0.00"), std::pair(0, 0));
  EXPECT_TRUE(grid_steps(printed("0.12"), a_32nd).none());
  EXPECT_TRUE(grid_steps(printed("52.26"), a_32nd).none());
}

// One decimal: 0.1 is printed for 0.05 ≤ x < 0.15, so for 2/32 = 0.0625 … 4/32 = 0.125.
TEST(PossibleValues, FindsAllThatArePrintedSo) {
  EXPECT_EQ(steps_of("0.1"), std::pair(2, 4));
  EXPECT_EQ(steps_of("0.0"), std::pair(-1, 1));
  EXPECT_EQ(steps_of("1"), std::pair(16, 47));
  EXPECT_EQ(steps_of("0.5", Rational(1)), std::pair(1, 0));  // no whole number is printed 0.5
}

TEST(PossibleValues, DecidesSumsOnTheGridExactly) {
  // 0.13 + 0.13 = 4/32 + 4/32 = 0.25: printed 0.25, though the print adds up to 0.26.
  EXPECT_EQ(check_sum(printed("0.25"), {printed("0.13"), printed("0.13")}, a_32nd),
            SumVerdict::rounded);
  EXPECT_EQ(check_sum(printed("0.26"), {printed("0.13"), printed("0.13")}, std::nullopt),
            SumVerdict::exact);
  // Within the bounds of rounding, but not on the grid: 4/32 + 4/32 is not 9/32 = 0.28.
  EXPECT_EQ(check_sum(printed("0.28"), {printed("0.13"), printed("0.13")}, a_32nd),
            SumVerdict::impossible);
  EXPECT_EQ(check_sum(printed("0.27"), {printed("0.13"), printed("0.13")}, std::nullopt),
            SumVerdict::rounded);
}

TEST(PossibleValues, BoundsSumsByHalfAUnitOfEveryNumberWithoutAGrid) {
  // Two parts and the total: at most 3 × 0.005 = 0.015 off.
  EXPECT_EQ(check_sum(printed("2.01"), {printed("1.00"), printed("1.00")}, std::nullopt),
            SumVerdict::rounded);
  EXPECT_EQ(check_sum(printed("2.02"), {printed("1.00"), printed("1.00")}, std::nullopt),
            SumVerdict::impossible);
  // A total with one decimal has half a tenth more: 0.05 + 0.01 = 0.06.
  EXPECT_EQ(check_sum(printed("2.1"), {printed("1.00"), printed("1.04")}, std::nullopt),
            SumVerdict::rounded);
  EXPECT_EQ(check_sum(printed("2.2"), {printed("1.00"), printed("1.00")}, std::nullopt),
            SumVerdict::impossible);
}

TEST(PossibleValues, LeavesTheGridAsideForANumberThatIsNotOnIt) {
  EXPECT_EQ(check_sum(printed("1.12"), {printed("1.00"), printed("0.12")}, a_32nd),
            SumVerdict::exact);
}

TEST(PossibleValues, SaysWhetherTwoPrintsCanBeOneValue) {
  EXPECT_TRUE(can_be_equal(printed("52.25"), printed("52.3"), std::nullopt));
  EXPECT_TRUE(can_be_equal(printed("52.25"), printed("52.3"), a_32nd));
  EXPECT_FALSE(can_be_equal(printed("52.25"), printed("52.26"), std::nullopt));
  EXPECT_FALSE(can_be_equal(printed("52.25"), printed("52.2"), a_32nd));  // half up gives 52.3
  EXPECT_FALSE(can_be_equal(printed("52.25"), printed("52.4"), std::nullopt));
}

TEST(PossibleValues, ReadsGrids) {
  EXPECT_EQ(parse_grid("1/32"), Rational::make(1, 32));
  EXPECT_EQ(parse_grid("0.25"), Rational::make(1, 4));
  EXPECT_EQ(parse_grid("1"), Rational(1));
  for (const char* text : {"", "0", "-1/32", "x", "1/0", "1/10000000", "1/32/2"}) {
    EXPECT_EQ(parse_grid(text), std::nullopt) << text;
  }
}

// 18 digits on the finest grid: nothing overflows.
TEST(PossibleValues, HoldsTheLargestNumbers) {
  const PrintedNumber most = printed("999999999999999999");
  const std::vector<PrintedNumber> parts(10000, most);
  EXPECT_EQ(check_sum(most, parts, Rational::make(1, 1000000)), SumVerdict::impossible);
  EXPECT_EQ(check_sum(printed("999999.999999999999"), {printed("999999.999999999999")},
                      Rational::make(1, 999983)),
            SumVerdict::exact);
}

}  // namespace
}  // namespace pondera::proof
