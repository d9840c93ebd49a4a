// SPDX-License-Identifier: Apache-2.0
#include "exchange/judgement_coding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::exchange {
namespace {

using ::testing::HasSubstr;

Rational fraction(int numerator, int denominator) {
  return *Rational::make(numerator, denominator);
}

std::optional<Rational> ratio_of(std::string_view text, const ValueRule& rule) {
  const ReadValue value = read_value(text, rule);
  EXPECT_EQ(value.problem, "") << text;
  return value.ratio;
}

std::string problem_of(std::string_view text, const ValueRule& rule) {
  const ReadValue value = read_value(text, rule);
  EXPECT_FALSE(value.ratio) << text;
  EXPECT_NE(value.hint, "") << text;
  return value.problem;
}

TEST(JudgementCoding, ReadsRatiosFractionsAndRoundedFractions) {
  const ValueRule rule;
  EXPECT_EQ(ratio_of("3", rule), Rational(3));
  EXPECT_EQ(ratio_of(" 1/7 ", rule), fraction(1, 7));
  EXPECT_EQ(ratio_of("0.333333", rule), fraction(1, 3));
  EXPECT_EQ(ratio_of("0.14", rule), fraction(1, 7));
  EXPECT_EQ(ratio_of("0.3", rule), fraction(3, 10)) << "one digit does not tell 1/3 from 0.3";
  EXPECT_EQ(ratio_of("1.5", rule), fraction(3, 2));
  EXPECT_EQ(ratio_of("１/３", rule), fraction(1, 3));
  EXPECT_EQ(ratio_of("½", rule), fraction(1, 2));
}

TEST(JudgementCoding, RefusesWhatIsNoRatio) {
  const ValueRule rule;
  for (const std::string_view text : {"0", "-3", "=1/3", "3x", "1,5", "nan", "1/0", "9e9999"}) {
    EXPECT_NE(problem_of(text, rule), "") << text;
  }
}

TEST(JudgementCoding, TurnsSignsAsDeclared) {
  ValueRule rule{.coding = Coding::signed_number, .left_is = LeftSide::negative};
  EXPECT_EQ(ratio_of("-3", rule), Rational(3));
  EXPECT_EQ(ratio_of("3", rule), fraction(1, 3));
  EXPECT_EQ(ratio_of("−3", rule), Rational(3)) << "the minus sign of typographers";
  EXPECT_EQ(ratio_of("-1", rule), Rational(1));
  EXPECT_EQ(ratio_of("1", rule), Rational(1));
  rule.left_is = LeftSide::positive;
  EXPECT_EQ(ratio_of("3", rule), Rational(3));
  EXPECT_EQ(ratio_of("+9", rule), Rational(9));
  EXPECT_EQ(ratio_of("-9", rule), fraction(1, 9));
  EXPECT_THAT(problem_of("0", rule), HasSubstr("no meaning"));
  EXPECT_THAT(problem_of("10", rule), HasSubstr("from -9 to 9"));
  EXPECT_THAT(problem_of("2.5", rule), HasSubstr("whole number"));
}

TEST(JudgementCoding, CountsTheStepsOfASliderFromItsMiddle) {
  ValueRule rule{.coding = Coding::slider, .left_is = LeftSide::negative};
  EXPECT_EQ(ratio_of("0", rule), Rational(1));
  EXPECT_EQ(ratio_of("-2", rule), Rational(3));
  EXPECT_EQ(ratio_of("8", rule), fraction(1, 9));
  EXPECT_THAT(problem_of("9", rule), HasSubstr("from -8 to 8"));
  rule.coding = Coding::codes17;
  EXPECT_EQ(ratio_of("9", rule), Rational(1));
  EXPECT_EQ(ratio_of("1", rule), Rational(9));
  EXPECT_EQ(ratio_of("11", rule), fraction(1, 3));
  EXPECT_EQ(ratio_of("17", rule), fraction(1, 9));
  EXPECT_THAT(problem_of("0", rule), HasSubstr("from 1 to 17"));
  rule.left_is = LeftSide::positive;
  EXPECT_EQ(ratio_of("17", rule), Rational(9));
  rule.strongest = 5;
  EXPECT_EQ(ratio_of("9", rule), Rational(5));
  EXPECT_THAT(problem_of("10", rule), HasSubstr("from 1 to 9"));
}

TEST(JudgementCoding, TakesBlankAndNamedValuesForUnanswered) {
  const ValueRule rule{
      .coding = Coding::signed_number, .left_is = LeftSide::negative, .missing = {"0", "-oth-"}};
  for (const std::string_view text : {"", "  ", "NA", "N/A", "n/a", "0", "-oth-"}) {
    EXPECT_FALSE(ratio_of(text, rule)) << text;
  }
}

TEST(JudgementCoding, ReadsTextsAsTheMappingSays) {
  const ValueRule rule{.coding = Coding::texts,
                       .texts = {{"Both equally", 1}, {"Left much more", 7}, {"右边稍重要", -3}}};
  EXPECT_EQ(ratio_of("both  equally", {.coding = Coding::texts, .texts = {{"both  equally", 1}}}),
            Rational(1));
  EXPECT_EQ(ratio_of("LEFT much more", rule), Rational(7));
  EXPECT_EQ(ratio_of("右边稍重要", rule), fraction(1, 3));
  EXPECT_THAT(problem_of("Left more", rule), HasSubstr("not among the texts"));
}

TEST(JudgementCoding, SaysTheDirectionInWords) {
  const ValueRule low{.coding = Coding::signed_number, .left_is = LeftSide::negative};
  EXPECT_THAT(direction_sentence(low),
              HasSubstr("a negative value says that the first item is more important"));
  const ValueRule high{.coding = Coding::codes17, .left_is = LeftSide::positive};
  EXPECT_THAT(direction_sentence(high),
              HasSubstr("a high code says that the first item is more important"));
}

TEST(JudgementCoding, ReadsTheWordsOfAJudgement) {
  EXPECT_EQ(judgement_word("equal", 9), 1);
  EXPECT_EQ(judgement_word("Left 3", 9), 3);
  EXPECT_EQ(judgement_word("right 9", 9), -9);
  EXPECT_EQ(judgement_word("right 1", 9), 1);
  for (const std::string_view text : {"left", "left 10", "right 0", "3", "left -3", ""}) {
    EXPECT_FALSE(judgement_word(text, 9)) << text;
  }
}

}  // namespace
}  // namespace pondera::exchange
