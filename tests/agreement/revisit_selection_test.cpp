// SPDX-License-Identifier: Apache-2.0
#include "agreement/revisit_selection.hpp"

#include "tests/agreement/revisit_panel.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::agreement {
namespace {

using survey::RevisitQuestion;
using survey::RevisitReason;

Result<RevisitSelection> selected(const std::vector<survey::Response>& responses,
                                  const RevisitOptions& options = {}) {
  return select_revisits(revisit_study(), responses, revisit_asked(),
                         weights::default_weigh_options(), options);
}

std::vector<RevisitQuestion> questions_of(const RevisitSelection& selection,
                                          std::string_view assessor) {
  std::vector<RevisitQuestion> questions;
  std::ranges::copy_if(selection.questions, std::back_inserter(questions),
                       [&](const RevisitQuestion& one) { return one.assessor == assessor; });
  return questions;
}

TEST(RevisitSelection, AsksOnlyWhoHasSomethingToReconsider) {
  const auto selection = selected(revisit_responses());
  ASSERT_TRUE(selection);
  ASSERT_EQ(selection->assessors.size(), 8U);
  EXPECT_TRUE(questions_of(*selection, "E1").empty());
  EXPECT_EQ(selection->assessors[0].asked(), 0);
  EXPECT_FALSE(selection->assessors[0].owes_all);
  EXPECT_TRUE(selection->assessors[7].owes_all);
  EXPECT_TRUE(questions_of(*selection, "E8").empty());
}

TEST(RevisitSelection, AsksOwnContradictionsFirst) {
  const auto selection = selected(revisit_responses());
  ASSERT_TRUE(selection);
  const auto questions = questions_of(*selection, "E6");
  ASSERT_FALSE(questions.empty());
  EXPECT_EQ(questions[0].reason, RevisitReason::least_fitting);
  EXPECT_EQ(selection->assessors[5].least_fitting, 1);
}

TEST(RevisitSelection, AsksWhatWasLeftOpenAndIsNeverAskedTwice) {
  const auto selection = selected(revisit_responses());
  ASSERT_TRUE(selection);
  const auto questions = questions_of(*selection, "E7");
  // (a, b): 3, 3, 2, 2, 2, 2 on the left and 8 on the right: a clear majority, not contested.
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0], (RevisitQuestion{"E7", "goal", "a", "c", RevisitReason::unanswered, {}}));
}

TEST(RevisitSelection, AsksWhoIsFarFromTheMiddleWhereThePanelDisagrees) {
  // (a, b): five at left 2 to 4, three at right 8: no clear majority of 2/3.
  std::vector<survey::Response> panel = {pairs_of("E1", 2, 4, 2),   pairs_of("E2", 3, 6, 2),
                                         pairs_of("E3", 4, 8, 2),   pairs_of("E4", 2, 4, 2),
                                         pairs_of("E5", 2, 4, 2),   pairs_of("E6", -8, -4, 2),
                                         pairs_of("E7", -8, -4, 2), pairs_of("E8", -8, -4, 2)};
  const auto selection = selected(panel);
  ASSERT_TRUE(selection);
  // Others of E3: 2, 3, 2, 2 left and three at right 8; the middle half ends at left 2 = 1.
  const auto of_three = questions_of(*selection, "E3");
  ASSERT_FALSE(of_three.empty());
  EXPECT_EQ(of_three[0].reason, RevisitReason::contested);
  EXPECT_EQ(selection->assessors[0].contested, 0);  // inside the middle half everywhere
  const auto none = selected(panel, {.own = 3, .contested = 0, .most = 6});
  EXPECT_TRUE(none->questions.empty());
}

TEST(RevisitSelection, AsksNobodyTwiceWhatWasReconsidered) {
  const auto first = selected(revisit_responses());
  ASSERT_TRUE(first);
  const survey::RoundOpening opening = {2, "r", first->questions};
  const auto second = select_revisits(revisit_study(), revisit_responses(), revisit_asked(),
                                      weights::default_weigh_options(), {}, {{opening, {"E7"}}});
  ASSERT_TRUE(second);
  EXPECT_TRUE(questions_of(*second, "E7").empty());   // replied, and left it open again
  EXPECT_FALSE(questions_of(*second, "E6").empty());  // has not replied
}

TEST(RevisitSelection, KeepsToTheLimitOfQuestions) {
  auto panel = revisit_responses();
  panel[5] = response_of_panel("E6", {answer_to("a", "b", 2)});  // two are open
  const auto one = selected(panel, {.own = 3, .contested = 3, .most = 1});
  ASSERT_TRUE(one);
  EXPECT_EQ(questions_of(*one, "E6").size(), 1U);
  const auto all = selected(panel);
  EXPECT_EQ(questions_of(*all, "E6").size(), 2U);
}

TEST(RevisitSelection, AsksForWholePartsOfAmounts) {
  const survey::Study study = revisit_study(survey::ElicitationMethod::budget);
  std::vector<survey::Response> panel;
  for (int i = 1; i <= 7; ++i) {
    const int first = i <= 4 ? 600'000 : i <= 6 ? 300'000 : 100'000;
    auto response = response_of_panel("E" + std::to_string(i),
                                      {answer_to("a", "", first), answer_to("b", "", 300'000),
                                       answer_to("c", "", 700'000 - first)});
    response.method = survey::ElicitationMethod::budget;
    panel.push_back(std::move(response));
  }
  const auto selection =
      select_revisits(study, panel, {}, weights::default_weigh_options(), {.most = 2});
  ASSERT_TRUE(selection);
  const auto questions = questions_of(*selection, "E7");
  ASSERT_EQ(questions.size(), 3U);  // the first part is asked whole, whatever the limit
  EXPECT_EQ(questions[1].reason, RevisitReason::part);
  EXPECT_EQ(selection->assessors[6].contested, 1);
  EXPECT_EQ(selection->assessors[6].part, 2);
}

TEST(RevisitSelection, AsksNothingOfWhoIsLeftOutAndNothingThatTheStudyNoLongerAsks) {
  auto asked = revisit_asked();
  asked["E7"].push_back({4, "goal", "a", "gone"});
  asked["E7"].push_back({5, "goal", "gone", "b"});
  auto panel = revisit_responses();
  std::erase_if(panel, [](const auto& response) { return response.assessor == "E6"; });
  const auto selection = select_revisits(revisit_study(), panel, asked,
                                         weights::default_weigh_options(), {}, {}, {"E6"});
  ASSERT_TRUE(selection);
  EXPECT_TRUE(questions_of(*selection, "E6").empty());
  EXPECT_TRUE(selection->assessors[5].left_out);
  EXPECT_FALSE(selection->assessors[5].owes_all);
  for (const auto& question : questions_of(*selection, "E7")) {
    EXPECT_NE(question.left, "gone");
    EXPECT_NE(question.right, "gone");
  }
}

TEST(RevisitSelection, RefusesBestWorst) {
  const auto selection = select_revisits(revisit_study(survey::ElicitationMethod::best_worst), {},
                                         {}, weights::default_weigh_options(), {});
  ASSERT_FALSE(selection);
  EXPECT_EQ(selection.diagnostics().front().code, "revisit.method");
}

}  // namespace
}  // namespace pondera::agreement
