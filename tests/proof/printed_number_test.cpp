// SPDX-License-Identifier: Apache-2.0
#include "proof/printed_number.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::proof {
namespace {

std::string read_as(std::string_view text) {
  const auto number = parse_printed(text);
  if (!number) return "none";
  return number->value.fixed_text(number->decimals) + (number->percent ? "%" : "");
}

TEST(PrintedNumber, KeepsTheValueAndItsDecimals) {
  EXPECT_EQ(read_as("293.44"), "293.44");
  EXPECT_EQ(read_as("252.00"), "252.00");
  EXPECT_EQ(read_as("-0.125"), "-0.125");
  EXPECT_EQ(read_as("+3"), "3");
  EXPECT_EQ(read_as("0"), "0");
  EXPECT_EQ(parse_printed("8.0")->decimals, 1);
  EXPECT_EQ(parse_printed("8.00")->value, Rational(8));
}

TEST(PrintedNumber, TakesThousandsSetApartWhereTheyCanMeanNothingElse) {
  EXPECT_EQ(read_as("1,234.5"), "1234.5");
  EXPECT_EQ(read_as("1,234,567"), "1234567");
  EXPECT_EQ(read_as("12 345"), "12345");
  EXPECT_EQ(read_as("12\u202F345.6"), "12345.6");
  EXPECT_EQ(read_as("1'234"), "1234");
  EXPECT_EQ(read_as("1\u2019234'567"), "1234567");
}

TEST(PrintedNumber, RefusesWhatCanBeMeantInTwoWays) {
  EXPECT_EQ(read_as("1,234"), "none");
  EXPECT_EQ(read_as("1,5"), "none");
  EXPECT_EQ(read_as("1.234,5"), "none");
  EXPECT_EQ(read_as("12,34,567"), "none");
  EXPECT_EQ(read_as("1 23"), "none");
}

TEST(PrintedNumber, TakesPercentAndTheMinusSignsOfPrint) {
  EXPECT_EQ(read_as("12.5 %"), "12.5%");
  EXPECT_EQ(read_as("12.5\uFF05"), "12.5%");
  EXPECT_EQ(read_as("\u22123.20"), "-3.20");
}

TEST(PrintedNumber, RefusesWhatIsNoNumberOfPrint) {
  for (const std::string text :
       {"", "-", "n/a", "abc", "1e3", "0x10", "nan", "inf", ".5", "5.", "--3", "1/3", "3 4 5", "%",
        "12345678901234567890", "0.1234567890123"}) {
    EXPECT_EQ(read_as(text), "none") << text;
  }
  EXPECT_EQ(read_as(std::string(100000, '1')), "none");
}

}  // namespace
}  // namespace pondera::proof
