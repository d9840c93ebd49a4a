// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_identity.hpp"

#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

AnswerSheet headed_sheet(const Questionnaire& asked) {
  AnswerSheet sheet;
  sheet.study = {asked.study, {"a", 1, 8}};
  sheet.revision = {asked.revision, {"a", 2, 11}};
  sheet.round = {std::to_string(asked.round), {"a", 3, 8}};
  sheet.assessor = {asked.assessor, {"a", 4, 11}};
  sheet.signature = {questionnaire_signature(asked), {"a", 6, 12}};
  return sheet;
}

class SheetIdentity : public ::testing::Test {
 protected:
  Study study = example_study();
  Questionnaire asked = example_questionnaire(study, "kim");
  AnswerSheet sheet = headed_sheet(asked);
};

TEST_F(SheetIdentity, HoldsForTheFileThatWasSentInAnyCase) {
  EXPECT_TRUE(sheet_identity_findings(sheet, asked).empty());
  sheet.study.text = "Harbour-Index";
  EXPECT_TRUE(sheet_identity_findings(sheet, asked).empty());
}

TEST_F(SheetIdentity, SaysOnlyThatTheStudyIsAnother) {
  sheet.study.text = "airports";
  sheet.round.text = "9";
  const Diagnostics found = sheet_identity_findings(sheet, asked);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "answers.other-study");
  EXPECT_EQ(found[0].where, (SourceSpot{"a", 1, 8}));
}

TEST_F(SheetIdentity, SaysThatRoundAndAssessorAreOthers) {
  sheet.round.text = "two";
  sheet.assessor.text = "ana";
  const Diagnostics found = sheet_identity_findings(sheet, asked);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "answers.other-round");
  EXPECT_EQ(found[1].code, "answers.other-assessor");
}

TEST_F(SheetIdentity, TellsAnEarlierStudyFromADamagedSignature) {
  AnswerSheet earlier = sheet;
  earlier.revision.text = "ffff";
  EXPECT_EQ(sheet_identity_findings(earlier, asked).at(0).where, (SourceSpot{"a", 2, 11}));
  sheet.signature.text = "ffff";
  const Diagnostics found = sheet_identity_findings(sheet, asked);
  EXPECT_EQ(found.at(0).code, "answers.signature");
  EXPECT_EQ(found.at(0).where, (SourceSpot{"a", 6, 12}));
}

}  // namespace
}  // namespace pondera::survey
