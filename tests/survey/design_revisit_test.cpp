// SPDX-License-Identifier: Apache-2.0
#include "survey/design_revisit.hpp"

#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

#include <set>

namespace pondera::survey {
namespace {

RoundOpening opening() {
  using enum RevisitReason;
  return {2,
          "r",
          {{"wei", "digital", "skills", "networks", least_fitting, 3},
           {"wei", "harbour", "governance", "digital", contested, {}},
           {"wei", "digital", "platforms", "market", unanswered, {}},
           {"kim", "digital", "networks", "market", contested, {}},
           {"wei", "digital", "gone", "market", unanswered, {}}}};
}

TEST(DesignRevisit, AsksTheQuestionsOfTheAssessorByGroup) {
  const Study study = example_study();
  const Questionnaire asked = design_revisit(study, study.assessors[1], opening());
  EXPECT_EQ(asked.round, 2);
  EXPECT_EQ(asked.assessor, "wei");
  EXPECT_EQ(asked.language, "zh");
  ASSERT_EQ(asked.items.size(), 3U);  // what the study no longer has is left out
  EXPECT_EQ(asked.items[0].group, "harbour");
  EXPECT_EQ(asked.items[1].group, "digital");
  EXPECT_EQ(asked.items[2].group, "digital");
  EXPECT_EQ(asked.items[2].number, 3);
  const std::set<std::string> last = {asked.items[1].left, asked.items[1].right,
                                      asked.items[2].left, asked.items[2].right};
  EXPECT_EQ(last, (std::set<std::string>{"market", "networks", "platforms", "skills"}));
}

TEST(DesignRevisit, NeitherReasonNorEarlierSideDecidesOrderAndSide) {
  const Study study = example_study();
  RoundOpening turned = opening();
  for (RevisitQuestion& question : turned.questions) {
    question.reason = RevisitReason::unanswered;
    std::swap(question.left, question.right);
  }
  std::ranges::reverse(turned.questions);
  EXPECT_EQ(design_revisit(study, study.assessors[1], turned),
            design_revisit(study, study.assessors[1], opening()));
}

TEST(DesignRevisit, HasNoQuestionForWhoHasNothingToReconsider) {
  const Study study = example_study();
  EXPECT_TRUE(design_revisit(study, study.assessors[0], opening()).items.empty());
}

TEST(DesignRevisit, AsksForSingleItemsToo) {
  const Study study = example_study(ElicitationMethod::rating);
  const RoundOpening ratings = {
      2, "r", {{"kim", "digital", "skills", "", RevisitReason::contested, {}}}};
  const Questionnaire asked = design_revisit(study, study.assessors[2], ratings);
  ASSERT_EQ(asked.items.size(), 1U);
  EXPECT_EQ(asked.items[0], (QuestionnaireItem{1, "digital", "skills", ""}));
}

}  // namespace
}  // namespace pondera::survey
