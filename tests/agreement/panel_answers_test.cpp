// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel_answers.hpp"

#include "tests/agreement/revisit_panel.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(PanelAnswers, ReadEveryPairWithTheSameItemOnTheLeft) {
  const auto answers = panel_answers(revisit_responses(), {"goal", "a", "b"});
  ASSERT_EQ(answers.size(), 7U);
  EXPECT_EQ(answers[3].code, 3);
  EXPECT_EQ(answers[3].value, 2);
  EXPECT_EQ(answers[6].assessor, "E7");
  EXPECT_EQ(answers[6].code, -8);
  EXPECT_EQ(answers[6].value, -7);
  EXPECT_EQ(panel_answers(revisit_responses(), {"goal", "a", "c"}).size(), 6U);
}

TEST(PanelAnswers, TakeAmountsInPointsAndDirectWeightsInPerCent) {
  auto amounts =
      response_of_panel("E1", {answer_to("a", "", 125'000), answer_to("b", "", 375'000)});
  amounts.method = survey::ElicitationMethod::budget;
  EXPECT_EQ(panel_answers({amounts}, {"goal", "a", ""})[0].value, 12.5);
  amounts.method = survey::ElicitationMethod::direct;
  EXPECT_EQ(panel_answers({amounts}, {"goal", "b", ""})[0].value, 75);
  auto nothing = response_of_panel("E2", {answer_to("a", "", 0)});
  nothing.method = survey::ElicitationMethod::direct;
  EXPECT_TRUE(panel_answers({nothing}, {"goal", "a", ""}).empty());
}

TEST(PanelAnswers, LeaveOneAssessorOut) {
  const auto answers = panel_answers(revisit_responses(), {"goal", "a", "b"});
  EXPECT_EQ(values_without(answers, "E7").size(), 6U);
  EXPECT_EQ(values_without(answers, "").size(), 7U);
}

TEST(AnsweredQuestions, ComeOnceEachInByteOrder) {
  const auto questions = answered_questions(revisit_responses());
  ASSERT_EQ(questions.size(), 3U);
  EXPECT_EQ(questions[2], (PanelQuestion{"goal", "b", "c"}));
}

}  // namespace
}  // namespace pondera::agreement
