// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_value.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

struct RoundedCase {
  double value;
  std::array<const char*, 3> text;  // at 0, 1 and 2 decimals
};

// Half away from zero after 12 significant digits; made by an independent program with decimal
// arithmetic.
const std::vector<RoundedCase> half_up = {
    {2.675, {"3", "2.7", "2.68"}},
    {1.005, {"1", "1.0", "1.01"}},
    {0.125, {"0", "0.1", "0.13"}},
    {-0.125, {"0", "-0.1", "-0.13"}},
    {2.665, {"3", "2.7", "2.67"}},
    {0.615, {"1", "0.6", "0.62"}},
    {8.345, {"8", "8.3", "8.35"}},
    {2.6749999999, {"3", "2.7", "2.67"}},
    {0.30000000000000004, {"0", "0.3", "0.30"}},
    {4.35, {"4", "4.4", "4.35"}},
    {1.15, {"1", "1.2", "1.15"}},
    {1.25, {"1", "1.3", "1.25"}},
    {1e-09, {"0", "0.0", "0.00"}},
    {0.0, {"0", "0.0", "0.00"}},
    {-2.675, {"-3", "-2.7", "-2.68"}},
    {1234567.885, {"1234568", "1234567.9", "1234567.89"}},
    {0.285, {"0", "0.3", "0.29"}},
    {0.5, {"1", "0.5", "0.50"}},
    {1.5, {"2", "1.5", "1.50"}},
    {2.5, {"3", "2.5", "2.50"}},
    {100.0, {"100", "100.0", "100.00"}},
    {72.345000000001, {"72", "72.3", "72.35"}},
    {72.34499999999998, {"72", "72.3", "72.35"}},
};

TEST(ScoreValue, RoundsDoublesHalfAwayFromZeroOnTheirDecimalValue) {
  for (const RoundedCase& rounded : half_up) {
    for (int decimals = 0; decimals <= 2; ++decimals) {
      EXPECT_EQ(ScoreValue{rounded.value}.text(decimals),
                rounded.text[static_cast<std::size_t>(decimals)])
          << rounded.value;
    }
  }
}

TEST(ScoreValue, RoundsAnExactValueFromAllItsDigits) {
  // Just below one half of the last digit: 12 digits of the double would round it up.
  const auto below = parse_rational("72.34499999999999");
  ASSERT_TRUE(below);
  EXPECT_EQ((ScoreValue{below->to_double(), below}).text(2), "72.34");
  const auto half = parse_rational("2.675");
  ASSERT_TRUE(half);
  EXPECT_EQ((ScoreValue{half->to_double(), half}).text(2), "2.68");
}

TEST(ScoreValue, WritesThirtySecondsOfAPublishedTotalAsPrinted) {
  const auto total = Rational::make(9390, 32);  // 293.4375
  ASSERT_TRUE(total);
  EXPECT_EQ((ScoreValue{total->to_double(), total}).text(2), "293.44");
}

TEST(ScoreValue, WritesADoubleWithoutDecimalsAsItIs) {
  EXPECT_EQ(ScoreValue{2e15}.text(2), "2e+15");
  EXPECT_EQ(ScoreValue{-1e300}.text(0), "-1e+300");
}

}  // namespace
}  // namespace pondera::scoring
