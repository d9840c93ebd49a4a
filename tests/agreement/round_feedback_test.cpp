// SPDX-License-Identifier: Apache-2.0
#include "agreement/round_feedback.hpp"

#include "tests/agreement/revisit_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

survey::Questionnaire asked_of(const std::string& assessor,
                               std::vector<survey::QuestionnaireItem> items) {
  return {"s", "r", 2, assessor, "en", survey::ElicitationMethod::pairwise, std::move(items)};
}

survey::RoundOpening opening() {
  return {2, "r", {{"E6", "goal", "a", "c", survey::RevisitReason::least_fitting, 4}}};
}

TEST(RoundFeedback, TurnsEverythingToTheSideThatIsShown) {
  const auto feedback = round_feedback(revisit_study(), asked_of("E6", {{1, "goal", "c", "a"}}),
                                       opening(), revisit_responses());
  ASSERT_EQ(feedback.size(), 1U);
  EXPECT_EQ(feedback[0].own, 4);
  EXPECT_EQ(feedback[0].implied, -4);
  ASSERT_TRUE(feedback[0].panel);
  EXPECT_EQ(feedback[0].panel->others, 5);
  // Of the five others three said 4 and two 6 for a.
  EXPECT_EQ(feedback[0].panel->counts, (std::map<int, int>{{-5, 2}, {-3, 3}}));
  EXPECT_EQ(feedback[0].panel->median, -3);
}

TEST(RoundFeedback, ShowsNothingOfFewerThanFiveOthers) {
  auto panel = revisit_responses();
  panel.erase(panel.begin());
  const auto feedback =
      round_feedback(revisit_study(), asked_of("E6", {{1, "goal", "a", "c"}}), opening(), panel);
  EXPECT_FALSE(feedback[0].panel);
  EXPECT_EQ(feedback[0].own, -4);
}

TEST(RoundFeedback, GivesTheReasonsOfOthersAndNotTheOwn) {
  auto panel = revisit_responses();
  for (survey::Response& response : panel) {
    for (survey::Answer& answer : response.answers) answer.why = "of " + response.assessor;
  }
  panel[1].answers[1].why = panel[0].answers[1].why;
  const auto asked = asked_of("E6", {{1, "goal", "a", "c"}});
  const auto feedback = round_feedback(revisit_study(), asked, opening(), panel);
  EXPECT_THAT(feedback[0].reasons, UnorderedElementsAre("of E1", "of E3", "of E4", "of E5"));
  EXPECT_EQ(round_feedback(revisit_study(), asked, opening(), panel)[0].reasons,
            feedback[0].reasons);
  panel.erase(panel.begin(), panel.begin() + 2);
  EXPECT_THAT(round_feedback(revisit_study(), asked, opening(), panel)[0].reasons, IsEmpty());
}

TEST(RoundFeedback, PassesNoReasonOnInWhichNothingCanBeSeen) {
  auto panel = revisit_responses();
  const std::vector<std::string> unseen = {"\u200E", "\u00AD", "\u2060", "\uFFFD", " \n "};
  for (std::size_t i = 0; i < unseen.size(); ++i) {
    for (survey::Answer& answer : panel.at(i).answers) answer.why = unseen[i];
  }
  const auto asked = asked_of("E6", {{1, "goal", "a", "c"}});
  const auto feedback = round_feedback(revisit_study(), asked, opening(), panel);
  ASSERT_TRUE(feedback[0].panel);
  EXPECT_THAT(feedback[0].reasons, IsEmpty());
}

TEST(RoundFeedback, ShowsTheOwnAnswerThoughItDoesNotCount) {
  auto panel = revisit_responses();
  const survey::Response own = panel[5];
  panel.erase(panel.begin() + 5);
  const auto asked = asked_of("E6", {{1, "goal", "a", "c"}});
  EXPECT_FALSE(round_feedback(revisit_study(), asked, opening(), panel)[0].own);
  const auto feedback = round_feedback(revisit_study(), asked, opening(), panel, &own);
  EXPECT_EQ(feedback[0].own, -4);
  EXPECT_EQ(feedback[0].panel->others, 5);
}

TEST(RoundFeedback, KnowsAnOpenQuestion) {
  const auto feedback = round_feedback(revisit_study(), asked_of("E7", {{1, "goal", "a", "c"}}),
                                       opening(), revisit_responses());
  EXPECT_FALSE(feedback[0].own);
  EXPECT_FALSE(feedback[0].implied);
  EXPECT_EQ(feedback[0].panel->others, 6);
}

}  // namespace
}  // namespace pondera::agreement
