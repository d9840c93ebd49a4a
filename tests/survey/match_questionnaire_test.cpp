// SPDX-License-Identifier: Apache-2.0
#include "survey/match_questionnaire.hpp"

#include "survey/design_questionnaire.hpp"
#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

AnswerSheet sheet_of(const Questionnaire& questionnaire) {
  const auto placed = [](std::string text, int line) {
    return Placed{std::move(text), {"f.yaml", line, 8}};
  };
  AnswerSheet sheet;
  sheet.study = placed(questionnaire.study, 1);
  sheet.revision = placed(questionnaire.revision, 2);
  sheet.round = placed(std::to_string(questionnaire.round), 3);
  sheet.assessor = placed(questionnaire.assessor, 4);
  sheet.signature = placed(questionnaire_signature(questionnaire), 5);
  return sheet;
}

class MatchQuestionnaire : public ::testing::Test {
 protected:
  MatchQuestionnaire() {
    for (const Assessor& assessor : study_.assessors) {
      sent_.push_back(design_questionnaire(study_, assessor, study_.round));
    }
  }
  [[nodiscard]] Diagnostic failure(const AnswerSheet& sheet) const {
    const auto matched = match_questionnaire(sheet, sent_, study_);
    return matched ? Diagnostic{} : matched.diagnostics().front();
  }
  Study study_ = example_study();
  std::vector<Questionnaire> sent_;
};

TEST_F(MatchQuestionnaire, FindsTheOneWithTheSignatureOfTheLastAssessor) {
  ASSERT_GE(sent_.size(), 3U);
  const auto matched = match_questionnaire(sheet_of(sent_.back()), sent_, study_);
  ASSERT_TRUE(matched);
  EXPECT_EQ(*matched, sent_.back());
}

TEST_F(MatchQuestionnaire, FindsAnEarlierRevisionByItsSignature) {
  const Questionnaire earlier = sent_.back();
  Questionnaire later = earlier;
  later.revision = "fedcba9876543210";
  sent_.push_back(later);
  EXPECT_EQ(match_questionnaire(sheet_of(earlier), sent_, study_)->revision, earlier.revision);
  EXPECT_EQ(match_questionnaire(sheet_of(later), sent_, study_)->revision, later.revision);
}

TEST_F(MatchQuestionnaire, GivesTheAssessorsLatestWhenTheSignatureIsNotKnown) {
  AnswerSheet sheet = sheet_of(sent_.back());
  sheet.signature.text = "0000000000000000";
  EXPECT_EQ(match_questionnaire(sheet, sent_, study_)->assessor, sent_.back().assessor);
}

TEST_F(MatchQuestionnaire, SeesThroughCapitalsAndWideCharacters) {
  AnswerSheet sheet = sheet_of(sent_.back());
  sheet.assessor.text = "Kim";
  sheet.study.text = "Harbour-Index";
  sheet.round.text = "01";
  sheet.signature.text = "ｘ";
  const auto matched = match_questionnaire(sheet, sent_, study_);
  ASSERT_TRUE(matched);
  EXPECT_EQ(*matched, sent_.back());
  sent_.pop_back();
  EXPECT_EQ(failure(sheet).code, "answers.never-invited");
}

TEST_F(MatchQuestionnaire, RefusesTheQuestionnaireOfSomebodyElse) {
  AnswerSheet sheet = sheet_of(sent_.front());
  sheet.assessor.text = "kim";
  const Diagnostic found = failure(sheet);
  EXPECT_EQ(found.code, "answers.other-assessor");
  EXPECT_EQ(found.where, (SourceSpot{"f.yaml", 4, 8}));
  EXPECT_EQ(found.message,
            "this is the questionnaire of 'ana', but its line 'assessor:' says 'kim'");
  EXPECT_EQ(found.hint, "everybody answers in the file made for them");
  sheet.assessor.text = "nobody";
  EXPECT_EQ(failure(sheet).code, "answers.other-assessor");
}

TEST_F(MatchQuestionnaire, SaysThatAnAnswerToAnEarlierRoundIsLate) {
  study_.round = 2;
  AnswerSheet sheet = sheet_of(sent_.back());
  EXPECT_EQ(failure(sheet).code, "answers.late");
  EXPECT_EQ(failure(sheet).where, (SourceSpot{"f.yaml", 3, 8}));
  sheet.signature.text = "0000000000000000";  // nobody can say whose it was
  EXPECT_EQ(failure(sheet).code, "answers.other-round");
}

TEST_F(MatchQuestionnaire, RefusesOtherStudiesRoundsAndPeopleAtTheirPlace) {
  AnswerSheet sheet = sheet_of(sent_.back());
  sheet.study.text = "another";
  EXPECT_EQ(failure(sheet).code, "answers.other-study");
  EXPECT_EQ(failure(sheet).where, (SourceSpot{"f.yaml", 1, 8}));
  sheet = sheet_of(sent_.back());
  sheet.round.text = "7";
  EXPECT_EQ(failure(sheet).code, "answers.other-round");
  sheet = sheet_of(sent_.back());
  sheet.assessor.text = "kin";
  sheet.signature.text = "0000000000000000";
  EXPECT_EQ(failure(sheet).code, "answers.unknown-assessor");
  EXPECT_EQ(failure(sheet).hint, "did you mean 'kim'?");
  sheet = sheet_of(sent_.back());
  sent_.pop_back();
  EXPECT_EQ(failure(sheet).code, "answers.never-invited");
  EXPECT_EQ(failure(sheet).where, (SourceSpot{"f.yaml", 4, 8}));
}

}  // namespace
}  // namespace pondera::survey
