// SPDX-License-Identifier: Apache-2.0
#include "survey/stray_answer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {
namespace {

SheetLine line_of(std::string_view text) {
  return {text, 1, 1};
}

TEST(IsStrayAnswer, SeesAnAnswerWithTheNumberOfItsQuestion) {
  for (const std::string_view text :
       {"left 3", "7: left 3", "7. left 3", "(7) right 5", "7 left 3", "Q7: equal", "pair 7 left 3",
        "question 7: left 3", "7：左 3", "7、左 3", "第7题：左 3", "answer: left 3",
        "answer left 3", "left 3 right 5"}) {
    EXPECT_TRUE(is_stray_answer(line_of(text))) << text;
  }
}

TEST(IsStrayAnswer, LeavesRemarksAlone) {
  const std::string endless(100'000, '7');
  const std::vector<std::string_view> remarks = {"",
                                                 "7",
                                                 "7:",
                                                 "3 km from the port",
                                                 "We have left 3 of them",
                                                 "Tel.: 030 1234",
                                                 "On 3 May 2026 Ines wrote:",
                                                 "第7题很难",
                                                 "question 7: I cannot say",
                                                 "wrote: equal",
                                                 endless};
  for (const std::string_view text : remarks) {
    EXPECT_FALSE(is_stray_answer(line_of(text))) << text.substr(0, 40);
  }
}

TEST(IsNumberedAnswer, WantsNothingButANumberASignAndAnAnswer) {
  for (const std::string_view text :
       {"7: left 3", "7. left 3", "(7) right 5", "７：左 3", "7、左 3"}) {
    EXPECT_TRUE(is_numbered_answer(line_of(text))) << text;
  }
  for (const std::string_view text :
       {"", "7", "left 3", "3 left", "equal", "7: both are equal parts", "in 2019: equal",
        "7 left 3", "- left 3"}) {
    EXPECT_FALSE(is_numbered_answer(line_of(text))) << text;
  }
}

}  // namespace
}  // namespace pondera::survey
