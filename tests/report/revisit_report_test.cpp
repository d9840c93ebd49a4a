// SPDX-License-Identifier: Apache-2.0
#include "report/revisit_report.hpp"

#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using survey::RevisitReason;
using ::testing::HasSubstr;
using ::testing::Not;

RevisitPlan plan() {
  RevisitPlan plan;
  plan.selection.questions = {
      {"ana", "digital", "skills", "networks", RevisitReason::least_fitting, -2},
      {"ana", "digital", "market", "networks", RevisitReason::contested, {}},
      {"ana", "digital", "market", "skills", RevisitReason::unanswered, {}}};
  plan.selection.assessors = {
      {.assessor = "ana", .least_fitting = 1, .contested = 1, .unanswered = 1},
      {.assessor = "wei", .owes_all = true},
      {.assessor = "kim"}};
  plan.feedback["ana"] = {
      {.group = "digital", .left = "networks", .right = "skills", .own = -7, .implied = 2},
      {.group = "digital",
       .left = "market",
       .right = "networks",
       .own = 5,
       .panel = survey::PanelFeedback{6, {}, -3.5, -2, 0},
       .reasons = {"x"}},
      {.group = "digital", .left = "market", .right = "skills"}};
  return plan;
}

TEST(RevisitText, SaysWhoIsAskedHowMuchAndWhatComesNext) {
  const std::string text = revisit_text(survey::example_study(), plan(), false);
  EXPECT_THAT(text, HasSubstr("Harbour cities: round 2 is open.\n"
                              "3 questions to 1 assessor; 1 with nothing to reconsider; 1 not "
                              "answered yet, asked everything.\n"));
  EXPECT_THAT(text, HasSubstr("  wei       王伟"));
  EXPECT_THAT(text, HasSubstr("everything: has not answered yet"));
  EXPECT_THAT(text, HasSubstr("Run 'pondera invite' for the questionnaires of round 2."));
  EXPECT_THAT(text, Not(HasSubstr("own other answers imply")));
}

TEST(RevisitText, OfADryRunNamesEveryQuestionWithItsReason) {
  RevisitPlan dry = plan();
  dry.opened = false;
  const std::string text = revisit_text(survey::example_study(), dry, true);
  EXPECT_THAT(text, HasSubstr("round 2 would be opened; nothing was written.\n"));
  EXPECT_THAT(text, HasSubstr("ana (Ana Brandt)\n  'Networks' against 'Digital skills' in 'Digital "
                              "infrastructure': answered right 7, and the own other answers imply "
                              "about left 2\n"));
  EXPECT_THAT(text, HasSubstr("answered left 5, and the panel disagrees: the middle half of 6 "
                              "others lies from equal to right 5\n    with 1 reason of others\n"));
  EXPECT_THAT(text, HasSubstr(": left open\n"));
  EXPECT_THAT(text, Not(HasSubstr("pondera invite")));
}

agreement::RoundStability stability() {
  agreement::RoundStability found;
  found.asked = 5;
  found.replied = 4;
  found.newcomers = 1;
  found.kept = 6;
  found.changed = 2;
  found.completed = 1;
  found.not_revised = 3;
  found.moved = 0.25;
  found.agreeing_before = 0.5;
  found.agreeing_now = 0.6;
  found.agreeing_of = 10;
  found.questions = {{.question = {"digital", "skills", "networks"},
                      .asked = 3,
                      .replied = 2,
                      .changed = 1,
                      .moved = 0.5,
                      .range_before = 4,
                      .range_now = 2.5}};
  found.advice = agreement::stop_advice({{}, {}, found.agreeing_now, *found.moved});
  return found;
}

TEST(StabilityText, TellsTheChangeFirstAndGivesAdvice) {
  const std::string text = stability_text(survey::example_study(), stability(), 2);
  EXPECT_THAT(text, HasSubstr("4 of 5 assessors who were asked again have replied: 6 answers kept, "
                              "2 changed, 1 given for the first time, 3 left as they were.\n"));
  EXPECT_THAT(text, HasSubstr("Of the answers asked again 25 % moved (stable: below 15 %).\n"));
  EXPECT_THAT(text, HasSubstr("60 % of 10 questions, before the round 50 %"));
  EXPECT_THAT(text, HasSubstr("Answers still move"));
  EXPECT_THAT(text, HasSubstr("50 %            4.0  2.5  -\n"));
  EXPECT_THAT(text, Not(HasSubstr("Kendall")));
}

TEST(StabilityText, ShowsTheConcordanceWhereItIsKnown) {
  agreement::RoundStability found = stability();
  found.concordance_before = 0.42;
  found.concordance_now = 0.71;
  EXPECT_THAT(stability_text(survey::example_study(), found, 2),
              HasSubstr("Kendall's W was 0.42 and is 0.71.\n"));
}

TEST(AdviceText, CallsStableDisagreementAResult) {
  agreement::RoundStability found = stability();
  found.advice = agreement::stop_advice({0.4, 0.41, 0.5, 0.05});
  EXPECT_THAT(advice_text(found), HasSubstr("Stable disagreement is a result"));
  found.advice = agreement::stop_advice({{}, {}, 0.9, 0.05});
  EXPECT_THAT(advice_text(found), HasSubstr("the panel agrees: stop here"));
  found.advice = agreement::stop_advice({{}, {}, 0.5, 0.05});
  EXPECT_THAT(advice_text(found), HasSubstr("unlikely to change"));
  found.advice.reset();
  EXPECT_EQ(advice_text(found), "");
}

}  // namespace
}  // namespace pondera::report
