// SPDX-License-Identifier: Apache-2.0
#include "core/rational.hpp"

#include "core/random_stream.hpp"
#include "tests/core/half_up_cases.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera {
namespace {

/// a/b, for tests in which it is there.
Rational fraction(Int128 numerator, Int128 denominator) {
  return Rational::make(numerator, denominator).value();
}

constexpr Int128 largest = ~(static_cast<Int128>(1) << 127);
constexpr Int128 smallest = -largest - 1;

struct SmallFraction {
  std::int64_t numerator;
  std::int64_t denominator;
};

/// Numerator -1000 … 1000, denominator 1 … 1000.
SmallFraction small_fraction(const RandomStream& random, std::uint64_t k) {
  return {static_cast<std::int64_t>(random.below(2 * k, 2001)) - 1000,
          static_cast<std::int64_t>(random.below(2 * k + 1, 1000)) + 1};
}

TEST(Rational, IsInLowestTermsWithAPositiveDenominator) {
  EXPECT_EQ(fraction(6, -4), fraction(-3, 2));
  EXPECT_TRUE(fraction(6, -4).numerator() == -3);
  EXPECT_TRUE(fraction(6, -4).denominator() == 2);
  EXPECT_TRUE(fraction(0, -7).denominator() == 1);
  EXPECT_EQ(Rational(5), fraction(10, 2));
  EXPECT_EQ(Rational(), fraction(0, 3));
}

TEST(Rational, CannotBeMadeOfWhatHasNoPlaceIn128Bits) {
  EXPECT_FALSE(Rational::make(1, 0));
  EXPECT_FALSE(Rational::make(0, 0));
  EXPECT_FALSE(Rational::make(smallest, 1));
  EXPECT_FALSE(Rational::make(3, smallest));
  EXPECT_EQ(Rational::make(smallest, 2), fraction(smallest / 2, 1));
  EXPECT_EQ(Rational::make(smallest, smallest), Rational(1));
  EXPECT_EQ(Rational::make(largest, largest), Rational(1));
}

TEST(Rational, ArithmeticAgreesWithCrossMultiplication) {
  const RandomStream random(3, "rational");
  for (std::uint64_t k = 0; k < 20'000; ++k) {
    const auto [a, b] = small_fraction(random, 2 * k);
    const auto [c, d] = small_fraction(random, 2 * k + 1);
    ASSERT_EQ(add(fraction(a, b), fraction(c, d)), fraction(a * d + c * b, b * d));
    ASSERT_EQ(multiply(fraction(a, b), fraction(c, d)), fraction(a * c, b * d));
    ASSERT_EQ(compare(fraction(a, b), fraction(c, d)), a * d <=> c * b);
    ASSERT_EQ(divide(fraction(a, b), fraction(c, d)), Rational::make(a * d, b * c));
  }
}

TEST(Rational, ToDoubleIsTheNearestDouble) {
  const RandomStream random(4, "to_double");
  for (std::uint64_t k = 0; k < 20'000; ++k) {
    const auto [a, b] = small_fraction(random, k);
    const long double exact = static_cast<long double>(a) / static_cast<long double>(b);
    ASSERT_EQ(fraction(a, b).to_double(), static_cast<double>(exact));
  }
  EXPECT_EQ(parse_rational("0.1").value().to_double(), 0.1);
  EXPECT_EQ(parse_rational("-1234.5678").value().to_double(), -1234.5678);
}

TEST(Rational, OverflowGivesNothing) {
  EXPECT_FALSE(add(fraction(largest, 1), Rational(1)));
  EXPECT_FALSE(multiply(fraction(largest, 1), Rational(2)));
  EXPECT_FALSE(add(fraction(1, largest), fraction(1, largest - 1)));
  EXPECT_FALSE(divide(fraction(1, largest), fraction(largest, 2)));
  EXPECT_FALSE(divide(Rational(1), Rational(0)));
  EXPECT_EQ(multiply(fraction(largest, 3), fraction(3, largest)), Rational(1));
  EXPECT_EQ(divide(fraction(largest, 7), fraction(largest, 7)), Rational(1));
  EXPECT_EQ(add(fraction(largest, 1), fraction(-largest, 1)), Rational(0));
}

TEST(Compare, IsExactWhereProductsWouldOverflow) {
  // a/b - (a+1)/(b+1) = (a - b) / (b(b+1)): positive exactly if a > b.
  EXPECT_TRUE(compare(fraction(largest - 1, largest - 2), fraction(largest, largest - 1)) > 0);
  EXPECT_TRUE(compare(fraction(largest - 2, largest - 1), fraction(largest - 1, largest)) < 0);
  EXPECT_TRUE(compare(fraction(-largest, largest - 1), fraction(1 - largest, largest - 2)) > 0);
  EXPECT_TRUE(compare(fraction(-largest, largest - 1), Rational(-1)) < 0);
  EXPECT_TRUE(compare(fraction(largest, 2), fraction(largest, 3)) > 0);
  EXPECT_TRUE(compare(fraction(1, largest), Rational(0)) > 0);
  EXPECT_TRUE(compare(fraction(-1, largest), Rational(0)) < 0);
  EXPECT_TRUE(compare(fraction(largest, 3), fraction(largest, 3)) == 0);
}

TEST(RationalFixedText, RoundsHalfAwayFromZero) {
  for (const HalfUpCase& example : half_up_cases) {
    const Rational value = parse_rational(example.text).value();
    EXPECT_EQ(value.fixed_text(0), example.none) << example.text;
    EXPECT_EQ(value.fixed_text(1), example.one) << example.text;
    EXPECT_EQ(value.fixed_text(2), example.two) << example.text;
  }
}

TEST(RationalFixedText, IsExactHoweverManyDigitsThereAre) {
  EXPECT_EQ(parse_rational("72.34499999999998").value().fixed_text(2), "72.34");
  EXPECT_EQ(parse_rational("72.345000000001").value().fixed_text(2), "72.35");
  EXPECT_EQ(fraction(1, 3).fixed_text(30), "0.333333333333333333333333333333");
  EXPECT_EQ(fraction(2, 3).fixed_text(5), "0.66667");
  EXPECT_EQ(fraction(-1, 8).fixed_text(2), "-0.13");
  EXPECT_EQ(fraction(-1, 1000).fixed_text(2), "0.00");
  EXPECT_EQ(fraction(999, 1000).fixed_text(2), "1.00");
  EXPECT_EQ(fraction(1, 2).fixed_text(0), "1");
  EXPECT_EQ(fraction(largest, 1).fixed_text(1), "170141183460469231731687303715884105727.0");
  EXPECT_EQ(fraction(largest - 1, largest).fixed_text(3), "1.000");
}

TEST(ParseRational, TakesWholeNumbersDecimalsAndFractionsExactly) {
  EXPECT_EQ(parse_rational("3"), Rational(3));
  EXPECT_EQ(parse_rational("-2"), Rational(-2));
  EXPECT_EQ(parse_rational("0.25"), fraction(1, 4));
  EXPECT_EQ(parse_rational("1.5e3"), Rational(1500));
  EXPECT_EQ(parse_rational("15E-1"), fraction(3, 2));
  EXPECT_EQ(parse_rational("2e+2"), Rational(200));
  EXPECT_EQ(parse_rational("1/7"), fraction(1, 7));
  EXPECT_EQ(parse_rational("-3/4"), fraction(-3, 4));
  EXPECT_EQ(parse_rational("6/4"), fraction(3, 2));
  EXPECT_EQ(parse_rational("-0"), Rational(0));
  EXPECT_EQ(parse_rational("0/5"), Rational(0));
  EXPECT_EQ(parse_rational("007"), Rational(7));
  EXPECT_EQ(parse_rational("0.1").value().denominator(), 10);
  EXPECT_TRUE(parse_rational("123456789012345678901234567890"));
}

TEST(ParseRational, TakesNothingElse) {
  for (const char* text : {"",      " 1",    "1 ",    "+1",
                           "-",     "--1",   "1/0",   "1/",
                           "/7",    "1/-7",  "-1/-7", "1//7",
                           "1/2/3", "1.",    ".5",    "1.e5",
                           "1e",    "1e+",   "1e+-5", "1e-+5",
                           "1e99",  "e5",    "1,5",   "1.5/2",
                           "1/2.5", "1e2/3", "nan",   "inf",
                           "0x10",  "１",    "1 / 7", "1234567890123456789012345678901"}) {
    EXPECT_FALSE(parse_rational(text)) << text;
  }
}

TEST(Rational, SumsOfDecimalsAreTrueTies) {
  Rational tenths;
  for (int i = 0; i < 10; ++i) tenths = add(tenths, parse_rational("0.1").value()).value();
  EXPECT_EQ(tenths, Rational(1));
}

}  // namespace
}  // namespace pondera
