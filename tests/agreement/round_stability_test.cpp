// SPDX-License-Identifier: Apache-2.0
#include "agreement/round_stability.hpp"

#include "survey/merge_rounds.hpp"
#include "tests/agreement/revisit_panel.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using survey::Response;
using survey::RevisitReason;

/// E6 and E7 are asked again, each twice; E8 is new.
survey::RoundOpening round_stability_opening() {
  return {2,
          "r",
          {{"E6", "goal", "a", "c", RevisitReason::least_fitting, 4},
           {"E6", "goal", "a", "b", RevisitReason::contested, {}},
           {"E7", "goal", "b", "a", RevisitReason::contested, {}},
           {"E7", "goal", "a", "c", RevisitReason::unanswered, {}}}};
}

RoundStability stability(const std::vector<Response>& replies) {
  const auto asked = round_stability_opening();
  const auto before = revisit_responses();
  const auto now = survey::merge_panel({before, replies});
  return round_stability(revisit_study(), {&asked, &before, &replies, &now});
}

TEST(RoundStability, CountsWhatWasKeptChangedAndAnsweredForTheFirstTime) {
  const auto found =
      stability({response_of_panel("E6", {answer_to("c", "a", -4)}),
                 response_of_panel("E7", {answer_to("a", "b", -8), answer_to("a", "c", 2)}),
                 pairs_of("E8", 2, 4, 2)});
  EXPECT_EQ(found.asked, 2);
  EXPECT_EQ(found.replied, 2);
  EXPECT_EQ(found.newcomers, 1);
  EXPECT_EQ(found.changed, 1);
  EXPECT_EQ(found.kept, 1);
  EXPECT_EQ(found.completed, 1);
  EXPECT_EQ(found.not_revised, 1);
  ASSERT_EQ(found.questions.size(), 2U);
  // (a, b): E6 left it, E7 kept it; (a, c): E6 changed it, E7 had no answer before.
  EXPECT_EQ(found.questions[0].replied, 2);
  EXPECT_EQ(found.questions[0].moved, 0);
  EXPECT_EQ(found.questions[1].asked, 1);
  EXPECT_EQ(found.questions[1].changed, 1);
  EXPECT_EQ(found.questions[1].moved, 1);
  EXPECT_NEAR(found.moved.value_or(-1), 1.0 / 3, 1e-12);
  ASSERT_TRUE(found.questions[1].shift);
  EXPECT_EQ(found.questions[1].shift->p, 1);
  EXPECT_FALSE(found.questions[0].shift);
  EXPECT_FALSE(found.advice->answers_stable);
}

TEST(RoundStability, MeasuresTheAgreementOfTheWholePanel) {
  const auto found = stability({response_of_panel("E6", {answer_to("c", "a", -4)})});
  // (a, c) on the ladder: 3, 3, 3, 5, 5 and -3, then 3.
  EXPECT_NEAR(found.questions[1].range_before.value_or(-1), 1.5, 1e-12);
  EXPECT_NEAR(found.questions[1].range_now.value_or(-1), 1.5, 1e-12);
  EXPECT_EQ(found.agreeing_of, 3);
  EXPECT_EQ(found.agreeing_now, 1);
}

TEST(RoundStability, GivesNoAdviceBeforeTheFirstReply) {
  const auto found = stability({});
  EXPECT_EQ(found.replied, 0);
  EXPECT_FALSE(found.moved);
  EXPECT_FALSE(found.advice);
}

TEST(RoundStability, PassesOverAnEarlierAnswerThatNoLongerCounts) {
  const auto asked = round_stability_opening();
  const auto before = revisit_responses();
  const std::vector<Response> replies = {response_of_panel("E7", {answer_to("a", "c", 2)})};
  auto now = survey::merge_panel({before, replies});
  std::erase_if(now.back().answers, [](const survey::Answer& answer) {
    return answer.left == "b" && answer.right == "a";
  });
  ASSERT_EQ(now.back().assessor, "E7");
  const auto found = round_stability(revisit_study(), {&asked, &before, &replies, &now});
  EXPECT_EQ(found.questions[0].asked, 2);
  EXPECT_EQ(found.questions[0].replied, 0);
}

TEST(RoundStability, StopsWhenNothingMovesAndThePanelAgrees) {
  const auto found = stability({response_of_panel("E7", {answer_to("a", "b", -8)})});
  EXPECT_EQ(found.moved, 0);
  EXPECT_TRUE(found.advice->stop);
}

}  // namespace
}  // namespace pondera::agreement
