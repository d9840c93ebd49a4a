// SPDX-License-Identifier: Apache-2.0
#include "survey/choice_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace pondera::survey {
namespace {

using Labels = std::vector<std::vector<std::string>>;

const Labels towns = {{"rail", "Rail", "轨道交通"},
                      {"data", "Data: \"open\" market", "数据（“开放”）"},
                      {"none", "None of it", "无"}};

TEST(ChoiceText, ReadsANumberALabelOrBoth) {
  const std::vector<std::pair<std::string, int>> typed = {{"1", 1},
                                                          {"２", 2},
                                                          {"3.", 3},
                                                          {"二", 2},
                                                          {"three", 3},
                                                          {"Rail", 1},
                                                          {"rail.", 1},
                                                          {"RAIL", 1},
                                                          {"轨道交通", 1},
                                                          {"\"Rail\"", 1},
                                                          {"data", 2},
                                                          {"数据(“开放”)", 2},
                                                          {"Data: “open” market", 2},
                                                          {"None of it", 3},
                                                          {"无", 3},
                                                          {"1 Rail", 1},
                                                          {"1. Rail", 1},
                                                          {"(1) rail", 1},
                                                          {"1、轨道交通", 1},
                                                          {"2: Data: \"open\" market", 2}};
  for (const auto& [text, position] : typed) {
    const ParsedAnswer parsed = parse_choice_answer(text, towns);
    EXPECT_EQ(parsed.code, std::optional(position)) << text;
  }
}

TEST(ChoiceText, LeavesOpenWhatIsLeftOpen) {
  for (const char* text : {"", " ", "-", "不知道", "don't know"}) {
    EXPECT_TRUE(parse_choice_answer(text, towns).blank) << text;
  }
}

TEST(ChoiceText, RefusesWhatIsNotClearlyOneItem) {
  using enum AnswerProblem;
  const std::vector<std::pair<std::string, AnswerProblem>> typed = {
      {"4", out_of_scale},     {"0", out_of_scale},      {"1, 2", two_answers},
      {"1 or 2", two_answers}, {"2 Rail", two_answers},  {"9 Rail", two_answers},
      {"Rails", no_item},      {"?", no_item},           {"Rail and data", no_item},
      {"1 Bus", no_item},      {"一", ambiguous_number}, {"1.5", between_steps}};
  for (const auto& [text, problem] : typed) {
    const ParsedAnswer parsed = parse_choice_answer(text, towns);
    EXPECT_FALSE(parsed.code || parsed.blank) << text;
    EXPECT_EQ(parsed.problem, std::optional(problem)) << text;
  }
}

TEST(ChoiceText, DoesNotChooseBetweenANumberAndALabelThatLooksLikeOne) {
  const Labels years = {{"a", "2"}, {"b", "1"}, {"c", "3"}};
  EXPECT_EQ(parse_choice_answer("1", years).problem, AnswerProblem::ambiguous_number);
  EXPECT_EQ(parse_choice_answer("3", years).code, 3);
}

TEST(ChoiceText, DoesNotChooseBetweenLabelsThatAreWrittenAlike) {
  const Labels alike = {{"a", "Air Port"}, {"b", "Airport"}};
  EXPECT_EQ(parse_choice_answer("airport", alike).problem, AnswerProblem::ambiguous_number);
  EXPECT_EQ(parse_choice_answer("2", alike).code, 2);
}

TEST(ChoiceText, TakesNoLabelThatAReasonMayHaveCut) {
  // Behind '#' begins a reason, so "C#" arrives as "C".
  const Labels languages = {{"c", "C"}, {"cs", "C#"}};
  EXPECT_EQ(parse_choice_answer("C", languages).problem, AnswerProblem::ambiguous_number);
  EXPECT_EQ(parse_choice_answer("1", languages).code, 1);
}

}  // namespace
}  // namespace pondera::survey
