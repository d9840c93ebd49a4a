// SPDX-License-Identifier: Apache-2.0
#include "survey/amount_text.hpp"

#include "survey/response.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {
namespace {

TEST(AmountText, ReadsWhatPeopleType) {
  const std::vector<std::pair<std::string, int>> typed = {{"30", 300'000},
                                                          {"12.5", 125'000},
                                                          {"12,5", 125'000},
                                                          {"３０", 300'000},
                                                          {"１２．５", 125'000},
                                                          {"30.", 300'000},
                                                          {"30。", 300'000},
                                                          {" \"30\" ", 300'000},
                                                          {"**30**", 300'000},
                                                          {"30 points", 300'000},
                                                          {"30分", 300'000},
                                                          {"30点", 300'000},
                                                          {"1 point", 10'000},
                                                          {"0", 0},
                                                          {"0.0", 0},
                                                          {"zero", 0},
                                                          {"零", 0},
                                                          {"ten", 100'000},
                                                          {"十", 100'000},
                                                          {"十五", 150'000},
                                                          {"三十五", 350'000},
                                                          {"二十", 200'000},
                                                          {"一百", 1'000'000},
                                                          {"一百零五", 1'050'000},
                                                          {"一百二十", 1'200'000},
                                                          {"两百", 2'000'000},
                                                          {"33.3333", 333'333},
                                                          {"33.33330", 333'333},
                                                          {"33.3330", 333'330},
                                                          {"0.125", 1'250},
                                                          {"0,125", 1'250},
                                                          {"1234.567", 12'345'670},
                                                          {"007", 70'000},
                                                          {"100000", 1'000'000'000},
                                                          {"0.0001", 1}};
  for (const auto& [text, code] : typed) {
    const ParsedAnswer parsed = parse_amount_answer(text, false);
    EXPECT_EQ(parsed.code, std::optional(code)) << text;
    EXPECT_FALSE(parsed.blank || parsed.problem) << text;
  }
}

TEST(AmountText, TakesAPercentSignOnlyWhereItMeansPoints) {
  EXPECT_EQ(parse_amount_answer("30%", true).code, 300'000);
  EXPECT_EQ(parse_amount_answer("30 ％", true).code, 300'000);
  EXPECT_EQ(parse_amount_answer("30%", false).problem, AnswerProblem::unreadable);
  EXPECT_EQ(parse_amount_answer("%", true).problem, AnswerProblem::unreadable);
}

TEST(AmountText, NeverTakesNothingForZero) {
  for (const char* text : {"", "  ", "-", "—", "n/a", "none", "无", "不知道", "don’t know"}) {
    const ParsedAnswer parsed = parse_amount_answer(text, true);
    EXPECT_TRUE(parsed.blank) << text;
    EXPECT_FALSE(parsed.code) << text;
  }
}

TEST(AmountText, RefusesWhatIsNotClearlyOneAmount) {
  using enum AnswerProblem;
  const std::vector<std::pair<std::string, AnswerProblem>> typed = {
      {"-5", negative},
      {"－5", negative},
      {"- 12.5", negative},
      {"12.34567", too_fine},
      {"100000.1", out_of_scale},
      {"100001", out_of_scale},
      {"99999999999999999999", out_of_scale},
      {"1,000", thousands},
      {"1.500", thousands},
      {"33.333", thousands},
      {"1.500 points", thousands},
      {"1.000,5", thousands},
      {"1,000,000", thousands},
      {"1.2.3", thousands},
      {"1 000", two_answers},
      {"30-40", two_answers},
      {"30 or 40", two_answers},
      {"20+10", two_answers},
      {"1/2", two_answers},
      {"1e2", two_answers},
      {"一", ambiguous_number},
      {"about 30", unreadable},
      {"2x", unreadable},
      {"2 times", unreadable},
      {"2倍", unreadable},
      {"30?", unreadable},
      {"~30", unreadable},
      {"=30", unreadable},
      {".5", unreadable},
      {"left 3", unreadable},
      {"a lot", unreadable},
      {"一百二", unreadable},
      {"三十五六", unreadable},
      {"百", unreadable},
      {"nan", unreadable},
      {"0x1f", two_answers},
      {"²", unreadable},
      {"points", unreadable},
      {"inf", unreadable}};
  for (const auto& [text, problem] : typed) {
    const ParsedAnswer parsed = parse_amount_answer(text, true);
    EXPECT_FALSE(parsed.code || parsed.blank) << text;
    EXPECT_EQ(parsed.problem, std::optional(problem)) << text;
  }
}

TEST(AmountText, IsWrittenWithoutZerosAtItsEnd) {
  EXPECT_EQ(amount_text(125'000), "12.5");
  EXPECT_EQ(amount_text(0), "0");
  EXPECT_EQ(amount_text(1), "0.0001");
  EXPECT_EQ(amount_text(1'000'000), "100");
  EXPECT_EQ(amount_text(-5'000), "-0.5");
  for (const int code : {0, 7, 999, 10'000, 123'456, 1'000'000'000}) {
    EXPECT_EQ(parse_amount_answer(amount_text(code), false).code, std::optional(code));
  }
}

}  // namespace
}  // namespace pondera::survey
