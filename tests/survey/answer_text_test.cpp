// SPDX-License-Identifier: Apache-2.0
#include "survey/answer_text.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace pondera::survey {
namespace {

struct Typed {
  std::string text;
  int code;
};
struct Refused {
  std::string text;
  AnswerProblem problem;
};

TEST(ParsePairwiseAnswer, TakesASideAndANumberInAnyOrderAndLanguage) {
  const std::vector<Typed> answers = {
      {"left 3", 3},   {"3 left", 3},       {"Left: 3", 3},
      {"L 3", 3},      {"l3", 3},           {"3L", 3},
      {"left3", 3},    {"left=3", 3},       {"left, 3", 3},
      {"left (3)", 3}, {"RIGHT 5", -5},     {"5 right", -5},
      {"r 5", -5},     {"right five", -5},  {"左 3", 3},
      {"左3", 3},      {"左边 ３", 3},      {"左 三", 3},
      {"左：３", 3},   {"3左", 3},          {"右侧九", -9},
      {"右5倍", -5},   {"右 5 分", -5},     {"left 3.", 3},
      {"左 3。", 3},   {"left 3 times", 3}, {"right 2x", -2},
      {"“left 3”", 3}, {"**left 3**", 3},   {"  left\t3  ", 3},
      {"left 03", 3},  {"left 3.0", 3},     {"the right side 4", 0}};
  for (const Typed& typed : answers) {
    const ParsedAnswer parsed = parse_pairwise_answer(typed.text, 9);
    if (typed.code == 0) {
      EXPECT_FALSE(parsed.code) << typed.text;
    } else {
      EXPECT_EQ(parsed.code, typed.code) << typed.text;
    }
  }
}

TEST(ParsePairwiseAnswer, TakesEqualInWordsAndAsOne) {
  for (const std::string text :
       {"equal", "Equal", "same", "=", "＝", "the same", "相等", "相同", "一样", "同等重要",
        "left 1", "1 right", "1", "equal 1", "1:1", "3/3", "左一", "both equal."}) {
    EXPECT_EQ(parse_pairwise_answer(text, 9).code, 1) << text;
  }
}

TEST(ParsePairwiseAnswer, TakesARatioOfLeftToRight) {
  const std::vector<Typed> answers = {
      {"3", 3},     {"９", 9},     {"三", 3},     {"1/3", -3},   {"1:3", -3},
      {"1：3", -3}, {"3/1", 3},    {"6/2", 3},    {"⅓", -3},     {"0.5", -2},
      {"0.2", -5},  {"0,25", -4},  {"0.33", -3},  {"0.333", -3}, {"0.3333333333333", -3},
      {"0.14", -7}, {"0.142", -7}, {"0.143", -7}, {"0.17", -6},  {"0.16", -6},
      {"0.13", -8}, {"0.125", -8}, {"0.11", -9},  {"0.111", -9}, {"0.50", -2},
      {"5.0", 5}};
  for (const Typed& typed : answers) {
    EXPECT_EQ(parse_pairwise_answer(typed.text, 9).code, typed.code) << typed.text;
  }
}

TEST(ParsePairwiseAnswer, TakesNothingDashesAndClearWordsAsNoAnswer) {
  for (const std::string text : {"", "  ", "\u3000", "-", "—", "——", "--", "\"\"", "n/a", "N/A.",
                                 "don’t know", "Not sure", "不知道", "无法判断。", "弃权"}) {
    EXPECT_TRUE(parse_pairwise_answer(text, 9).blank) << text;
  }
}

TEST(ParsePairwiseAnswer, GuessesNothing) {
  using enum AnswerProblem;
  const std::vector<Refused> refused = {{"left 10", out_of_scale},
                                        {"10", out_of_scale},
                                        {"0", out_of_scale},
                                        {"left 0", out_of_scale},
                                        {"1/10", out_of_scale},
                                        {"0.1", out_of_scale},
                                        {"0/3", out_of_scale},
                                        {"左 十", out_of_scale},
                                        {"99999999999999999999", out_of_scale},
                                        {"left", no_intensity},
                                        {"右", no_intensity},
                                        {"left ?", no_intensity},
                                        {"left strongly", no_intensity},
                                        {"left -", no_intensity},
                                        {"左边更重要", no_intensity},
                                        {"-3", ambiguous_number},
                                        {"left -3", ambiguous_number},
                                        {"2.5", between_steps},
                                        {"left 2.5", between_steps},
                                        {"0.3", between_steps},
                                        {"0.334", between_steps},
                                        {"2/3", between_steps},
                                        {"1.5/3", between_steps},
                                        {"一", ambiguous_number},
                                        {"右 0.2", between_steps},
                                        {"5 left right", two_answers},
                                        {"left 3 right 5", two_answers},
                                        {"left 3 or 4", two_answers},
                                        {"3 5", two_answers},
                                        {"3-5", two_answers},
                                        {"equal 3", two_answers},
                                        {"left equal", two_answers},
                                        {"left 1/3", two_answers},
                                        {"左右 3", two_answers},
                                        {"1月3日", two_answers},
                                        {"?", unreadable},
                                        {"maybe", unreadable},
                                        {"left three?", unreadable},
                                        {"not equal", unreadable},
                                        {"leftish 3", unreadable},
                                        {"alright 3", unreadable},
                                        {"=3", unreadable},
                                        {"==", unreadable},
                                        {"left > right", two_answers},
                                        {"3!", unreadable},
                                        {"()", unreadable},
                                        {"left 3 because of cost", unreadable},
                                        {"1e1", two_answers},
                                        {"0x3", two_answers},
                                        {"\xFF", unreadable},
                                        {"left: : 3", unreadable}};
  for (const Refused& answer : refused) {
    const ParsedAnswer parsed = parse_pairwise_answer(answer.text, 9);
    EXPECT_EQ(parsed.problem, answer.problem) << answer.text;
    EXPECT_FALSE(parsed.code) << answer.text;
    EXPECT_FALSE(parsed.blank) << answer.text;
  }
}

TEST(ParsePairwiseAnswer, KnowsTheScaleOfTheStudy) {
  EXPECT_EQ(parse_pairwise_answer("left 5", 5).code, 5);
  EXPECT_EQ(parse_pairwise_answer("left 6", 5).problem, AnswerProblem::out_of_scale);
  EXPECT_EQ(parse_pairwise_answer("right 17", 17).code, -17);
  // With 1/16 and 1/17 on the scale, 0.06 is either.
  EXPECT_EQ(parse_pairwise_answer("0.06", 17).problem, AnswerProblem::ambiguous_number);
  EXPECT_EQ(parse_pairwise_answer("0.0625", 17).code, -16);
  EXPECT_EQ(parse_pairwise_answer("2", 2).code, 2);
}

TEST(ParseRatingAnswer, TakesAWholeNumberWithinTheBounds) {
  const std::vector<Typed> answers = {{"1", 1},        {"5", 5},   {" ４ ", 4},
                                      {"三", 3},       {"4.", 4},  {"4分", 4},
                                      {"5 points", 5}, {"2.0", 2}, {"(3)", 3}};
  for (const Typed& typed : answers) {
    EXPECT_EQ(parse_rating_answer(typed.text, 1, 5).code, typed.code) << typed.text;
  }
  EXPECT_EQ(parse_rating_answer("0", 0, 10).code, 0);
  EXPECT_EQ(parse_rating_answer("-2", -3, 3).code, -2);
  EXPECT_EQ(parse_rating_answer("−2", -3, 3).code, -2);
  EXPECT_TRUE(parse_rating_answer("n/a", 1, 5).blank);
  EXPECT_TRUE(parse_rating_answer("", 1, 5).blank);
}

TEST(ParseRatingAnswer, GuessesNothing) {
  using enum AnswerProblem;
  const std::vector<Refused> refused = {
      {"6", out_of_scale},      {"0", out_of_scale},  {"-2", ambiguous_number},
      {"3.5", between_steps},   {"3-4", two_answers}, {"4/5", two_answers},
      {"left 3", unreadable},   {"high", unreadable}, {"left", unreadable},
      {"一", ambiguous_number}, {"=", unreadable},    {"3?", unreadable}};
  for (const Refused& answer : refused) {
    const ParsedAnswer parsed = parse_rating_answer(answer.text, 1, 5);
    EXPECT_EQ(parsed.problem, answer.problem) << answer.text;
  }
}

TEST(IsWordedAnswer, IsTrueOnlyForASideWithANumberOrEqualInAWord) {
  for (const std::string text : {"left 3", "右 5", "equal", "left 12", "3 left"}) {
    EXPECT_TRUE(is_worded_answer(text)) << text;
  }
  for (const std::string text :
       {"3", "1/3", "=", "", "-", "left", "we left 3 days ago", "equal 3", "left 3 right 5"}) {
    EXPECT_FALSE(is_worded_answer(text)) << text;
  }
}

TEST(PlainAnswer, IsNotBlankForDecorationAlone) {
  for (const std::string_view text : {"*****", "*", ".", "\"", "\" * \"", "*.*"}) {
    EXPECT_EQ(parse_pairwise_answer(text, 9).problem, AnswerProblem::unreadable) << text;
    EXPECT_EQ(parse_rating_answer(text, 1, 5).problem, AnswerProblem::unreadable) << text;
  }
  for (const std::string_view text : {"", "  ", "\"\"", "''", "“”", "-", "*-*"}) {
    EXPECT_TRUE(parse_pairwise_answer(text, 9).blank) << text;
  }
}

}  // namespace
}  // namespace pondera::survey
