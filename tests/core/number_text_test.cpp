// SPDX-License-Identifier: Apache-2.0
#include "core/number_text.hpp"

#include "core/random_stream.hpp"
#include "core/rational.hpp"
#include "tests/core/half_up_cases.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace pondera {
namespace {

TEST(IsDigit, KnowsTheTenAndNoOther) {
  for (const char c : decimal_digits) EXPECT_TRUE(is_digit(c)) << c;
  for (const char c : {'/', ':', 'a', ' ', '\0', '\xB2'}) EXPECT_FALSE(is_digit(c)) << c;
}

TEST(ParseNumber, TakesDecimalNumbers) {
  EXPECT_EQ(parse_number("3"), 3.0);
  EXPECT_EQ(parse_number("-2.50"), -2.5);
  EXPECT_EQ(parse_number("+1e3"), 1000.0);
  EXPECT_EQ(parse_number("1.5E-3"), 0.0015);
  EXPECT_EQ(parse_number("007"), 7.0);
  EXPECT_EQ(parse_number("0.1"), 0.1);
}

TEST(ParseNumber, TakesNothingElse) {
  for (const char* text :
       {"",      " ",    " 1",    "1 ",     "1,5", "1.",    ".5",    "1.e5",     "1e",    "1e+",
        "1e+-5", "0x10", "1e999", "-1e999", "nan", "inf",   "-inf",  "infinity", "+",     "-",
        "+-1",   "--1",  "1.2.3", "1/7",    "１",  "1_000", "1'000", "1e5.5",    "NaN(1)"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
  EXPECT_FALSE(parse_number(std::string_view("1\0", 2)));
}

TEST(ParseWhole, TakesWholeNumbersOf64Bits) {
  EXPECT_EQ(parse_whole("0"), 0);
  EXPECT_EQ(parse_whole("-12"), -12);
  EXPECT_EQ(parse_whole("010"), 10);
  EXPECT_EQ(parse_whole("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(parse_whole("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  for (const char* text : {"", "-", "+1", "1.0", "1e3", " 1", "1 ", "0x1", "9223372036854775808",
                           "-9223372036854775809"}) {
    EXPECT_FALSE(parse_whole(text)) << text;
  }
}

TEST(NumberText, IsShortAndKnowsNoNegativeZero) {
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(number_text(-2.5), "-2.5");
  EXPECT_EQ(number_text(0.0), "0");
  EXPECT_EQ(number_text(-0.0), "0");
}

TEST(NumberText, ReadsBackToTheSameBits) {
  const RandomStream random(7, "number_text");
  for (std::uint64_t k = 0; k < 20'000; ++k) {
    const auto value = std::bit_cast<double>(random.bits(k));
    if (!std::isfinite(value)) continue;
    const auto back = parse_number(number_text(value));
    ASSERT_TRUE(back) << number_text(value);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
  }
  for (const double value :
       {std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::min(),
        std::numeric_limits<double>::max(), 0x1.fffffffffffffp-1}) {
    EXPECT_EQ(parse_number(number_text(value)), value);
  }
}

TEST(FixedText, RoundsHalfAwayFromZeroOnTheDecimalValue) {
  for (const HalfUpCase& example : half_up_cases) {
    const double value = parse_number(example.text).value();
    EXPECT_EQ(fixed_text(value, 0), example.none) << example.text;
    EXPECT_EQ(fixed_text(value, 1), example.one) << example.text;
    EXPECT_EQ(fixed_text(value, 2), example.two) << example.text;
  }
}

TEST(FixedText, TakesTheNoiseOfASumForNoise) {
  EXPECT_EQ(fixed_text(0.1 + 0.2, 1), "0.3");
  EXPECT_EQ(fixed_text(72.34499999999998, 2), "72.35");  // 72.3450000000 at 12 digits
  EXPECT_EQ(fixed_text(72.345000000001, 2), "72.35");
  EXPECT_EQ(fixed_text(72.34499999, 2), "72.34");  // this is no noise
}

TEST(FixedText, CarriesPastTheFront) {
  EXPECT_EQ(fixed_text(9.995, 2), "10.00");
  EXPECT_EQ(fixed_text(99.5, 0), "100");
  EXPECT_EQ(fixed_text(0.05, 1), "0.1");
  EXPECT_EQ(fixed_text(0.049, 1), "0.0");
  EXPECT_EQ(fixed_text(0.95, 1), "1.0");
  EXPECT_EQ(fixed_text(999999999999.9, 0), "1000000000000");
}

TEST(FixedText, WritesNoNegativeZeroAndAllDecimals) {
  EXPECT_EQ(fixed_text(-0.001, 2), "0.00");
  EXPECT_EQ(fixed_text(-0.0, 0), "0");
  EXPECT_EQ(fixed_text(0, 3), "0.000");
  EXPECT_EQ(fixed_text(1e-300, 12), "0.000000000000");
  EXPECT_EQ(fixed_text(2, 12), "2.000000000000");
  EXPECT_EQ(fixed_text(123456789012, 1), "123456789012.0");
  EXPECT_EQ(fixed_text(-1234567.885, 2), "-1234567.89");
}

TEST(FixedText, AgreesWithExactFractionsOnDecimals) {
  const RandomStream random(11, "fixed_text");
  for (std::uint64_t k = 0; k < 5'000; ++k) {
    const auto digits =
        static_cast<std::int64_t>(random.below(4 * k, 2'000'000'000)) - 1'000'000'000;
    const auto places = static_cast<int>(random.below(4 * k + 1, 7));
    const auto decimals = static_cast<int>(random.below(4 * k + 2, 7));
    const std::string text = std::to_string(digits) + "e-" + std::to_string(places);
    ASSERT_EQ(fixed_text(parse_number(text).value(), decimals),
              parse_rational(text).value().fixed_text(decimals))
        << text << " with " << decimals << " decimals";
  }
}

TEST(NumberTextDeathTest, ANumberThatIsNotFiniteIsOurBug) {
  EXPECT_EXIT((void)number_text(std::nan("")), testing::ExitedWithCode(70), "isfinite");
  EXPECT_EQ(fixed_text(1e15, 2), "1e+15") << "no decimals are left to round";
  EXPECT_EXIT((void)fixed_text(1, 13), testing::ExitedWithCode(70), "decimals");
}

}  // namespace
}  // namespace pondera
