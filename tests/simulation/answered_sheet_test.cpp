// SPDX-License-Identifier: Apache-2.0
#include "simulation/answered_sheet.hpp"

#include "survey/bind_answers.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/write_questionnaire.hpp"
#include "tests/simulation/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::simulation {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

survey::Study study_in(const std::string& language) {
  survey::Study study = testing::study_of({{"goal", {"a", "b", "c", "d"}}, {"a", {"p", "q", "r"}}},
                                          {"E1", "E2", "E3"});
  study.languages = {language};
  for (survey::Assessor& assessor : study.assessors) assessor.language = language;
  return study;
}

/// The numbers and codes of the answers that are read from the sheet of the last assessor.
std::vector<std::pair<int, int>> read_back(const survey::Study& study,
                                           const survey::Questionnaire& questionnaire,
                                           const std::string& sheet) {
  const auto read = survey::read_answer_sheet(sheet, "E3.yaml");
  EXPECT_TRUE(read);
  EXPECT_TRUE(read.diagnostics().empty());
  const auto bound = survey::bind_answers(*read, questionnaire, study);
  EXPECT_TRUE(bound);
  EXPECT_TRUE(bound.diagnostics().empty());
  std::vector<std::pair<int, int>> codes;
  for (const survey::Answer& answer : bound->answers)
    codes.emplace_back(answer.number, answer.code);
  return codes;
}

TEST(AnsweredSheet, IsReadBackAsWhatWasAnsweredInBothLanguages) {
  for (const std::string language : {"en", "zh"}) {
    const survey::Study study = study_in(language);
    const auto questionnaires = testing::questionnaires_of(study);
    const auto panel = testing::panel_of(study, {.seed = 9, .missing = 0.3});
    const survey::Response& last = panel.responses.back();
    std::vector<std::pair<int, int>> expected;
    for (const survey::Answer& answer : last.answers) {
      expected.emplace_back(answer.number, answer.code);
    }
    EXPECT_LT(expected.size(), 9U);
    const std::string sheet = answered_sheet(questionnaires.back(), last, study);
    EXPECT_EQ(read_back(study, questionnaires.back(), sheet), expected) << language;
  }
}

TEST(AnsweredSheet, UsesTheWordsThatTheSheetTeaches) {
  const survey::Study study = study_in("zh");
  const survey::Questionnaire asked = testing::questionnaires_of(study).back();
  survey::Response response;
  const std::vector<int> codes = {3, -5, 1};
  for (const int code : codes) {
    survey::Answer answer;
    answer.code = code;
    answer.number = static_cast<int>(response.answers.size()) + 1;
    response.answers.push_back(answer);
  }
  const std::string sheet = answered_sheet(asked, response, study);
  EXPECT_THAT(sheet, HasSubstr(": 左 3\n"));
  EXPECT_THAT(sheet, HasSubstr(": 右 5\n"));
  EXPECT_THAT(sheet, HasSubstr(": 相等\n"));
}

TEST(AnsweredSheet, IsTheBlankQuestionnaireWithoutAnswers) {
  const survey::Study study = study_in("en");
  const survey::Questionnaire asked = testing::questionnaires_of(study).back();
  EXPECT_EQ(answered_sheet(asked, {}, study), survey::write_questionnaire(asked, study));
}

}  // namespace
}  // namespace pondera::simulation
