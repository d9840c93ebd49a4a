// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

TEST(ParseScore, ReadsDecimalNumbersExactly) {
  EXPECT_EQ(parse_score("3").score, Rational(3));
  EXPECT_EQ(parse_score("-2").score, Rational(-2));
  EXPECT_EQ(parse_score("0.25").score, Rational::make(1, 4));
  EXPECT_EQ(parse_score("1.5e3").score, Rational(1500));
  EXPECT_EQ(parse_score("-0.10").score, Rational::make(-1, 10));
  EXPECT_EQ(parse_score("000").score, Rational(0));
}

TEST(ParseScore, TellsAMissingScoreFromZero) {
  for (const char* text : {"", "NA", "n/a", "#N/A", "NaN", "-", "—", "..", "…", "缺失", "无"}) {
    const ParsedScore parsed = parse_score(text);
    EXPECT_TRUE(parsed.missing) << text;
    EXPECT_FALSE(parsed.score) << text;
  }
  EXPECT_FALSE(parse_score("0").missing);
}

struct HintCase {
  const char* text;
  const char* hint;
};

TEST(ParseScore, SaysWhatWasProbablyMeant) {
  const std::vector<HintCase> cases = {
      {"1,5", "write 1.5"},
      {"-0,25", "write -0.25"},
      {"１５", "write 15"},
      {"３．５", "write 3.5"},
      {"٣", "write 3"},
      {"\xE2\x88\x92"
       "4",
       "write -4"},
      {"+5", "write 5"},
      {".5", "write 0.5"},
      {"-.5", "write -0.5"},
      {"5.", "write 5"},
      {"'7", "write 7"},
      {"1 000", "write 1000"},
      {"1\xC2\xA0"
       "000,5",
       "write 1000.5"},
      {"1.234,5", "write 1234.5"},
      {"1,234.5", "write 1234.5"},
      {"1,234,567", "write 1234567"},
      {"1.234.567", "write 1234567"},
      {"1,234", "write 1.234 or 1234: a point before the decimals, nothing between the thousands"},
      {"50%", "write 50, without the sign %, in the whole column"},
      {"1/3", "write a number such as 3, -2 or 0.25"},
      {"0x10", "write a number such as 3, -2 or 0.25"},
      {"inf", "write a number such as 3, -2 or 0.25"},
      {"three", "write a number such as 3, -2 or 0.25"},
      {"1;2", "write a number such as 3, -2 or 0.25"},
      {",", "write a number such as 3, -2 or 0.25"},
      {"%", "write a number such as 3, -2 or 0.25"},
      {"--3", "write a number such as 3, -2 or 0.25"},
      {"1234567890123456789012345678901", "write a number such as 3, -2 or 0.25"},
  };
  for (const HintCase& wrong : cases) {
    const ParsedScore parsed = parse_score(wrong.text);
    EXPECT_FALSE(parsed.score) << wrong.text;
    EXPECT_FALSE(parsed.missing) << wrong.text;
    EXPECT_EQ(parsed.hint, wrong.hint) << wrong.text;
  }
}

TEST(ParseScore, RefusesNumbersOfTooManyDigits) {
  EXPECT_EQ(parse_score(std::string(60, '9')).hint, "write a number of at most 30 digits");
  EXPECT_TRUE(parse_score(std::string(30, '9')).score);
}

TEST(ParseScore, TakesAnyBytes) {
  for (int byte = 1; byte < 256; ++byte) {
    const std::string text(3, static_cast<char>(byte));
    const ParsedScore parsed = parse_score(text);
    EXPECT_TRUE(parsed.score || parsed.missing || !parsed.hint.empty()) << byte;
  }
}

}  // namespace
}  // namespace pondera::scoring
