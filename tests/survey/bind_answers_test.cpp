// SPDX-License-Identifier: Apache-2.0
#include "survey/bind_answers.hpp"

#include "survey/read_answer_sheet.hpp"
#include "survey/write_questionnaire.hpp"
#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// An entry as it was asked, with an answer.
SheetEntry entry_of(const QuestionnaireItem& item, const Study& study, std::string answer) {
  const auto label = [&](const std::string& id) {
    return Placed{study.hierarchy.node(*study.hierarchy.find(id)).label.in("en"), {"a", 2, 9}};
  };
  SheetEntry entry;
  entry.where = {"a", item.number, 1};
  entry.number = Placed{std::to_string(item.number), {"a", item.number, 3}};
  entry.left = label(item.left);
  if (!item.right.empty()) entry.right = label(item.right);
  entry.answer = Placed{std::move(answer), {"a", item.number, 11}};
  return entry;
}

class BindAnswers : public ::testing::Test {
 protected:
  BindAnswers() {
    sheet.file = "a";
    sheet.study = {asked.study, {"a", 90, 1}};
    sheet.revision = {asked.revision, {"a", 91, 1}};
    sheet.round = {"1", {"a", 92, 1}};
    sheet.assessor = {"kim", {"a", 93, 1}};
    sheet.language = {"en", {"a", 94, 1}};
    sheet.signature = {questionnaire_signature(asked), {"a", 95, 1}};
    for (const QuestionnaireItem& item : asked.items) {
      sheet.entries.push_back(entry_of(item, study, ""));
    }
  }
  Result<Response> bound() { return bind_answers(sheet, asked, study); }

  Study study = example_study();
  Questionnaire asked = example_questionnaire(study, "kim");
  AnswerSheet sheet;
};

TEST_F(BindAnswers, GivesWhatWasAnsweredInTheOrderAsked) {
  sheet.entries[8].answer->text = "right 4";
  sheet.entries[8].why = Placed{"because", {"a", 9, 20}};
  sheet.entries[2].answer->text = "左 3";
  std::swap(sheet.entries[2], sheet.entries[8]);
  const Result<Response> response = bound();
  ASSERT_TRUE(response);
  EXPECT_THAT(response.diagnostics(), IsEmpty());
  EXPECT_EQ(response->assessor, "kim");
  EXPECT_EQ(response->asked, 9);
  ASSERT_EQ(response->answers.size(), 2U);
  const Answer& last = response->answers[1];
  EXPECT_EQ(last.number, 9);
  EXPECT_EQ(last.code, -4);
  EXPECT_EQ(last.group, asked.items[8].group);
  EXPECT_EQ(last.left, asked.items[8].left);
  EXPECT_EQ(last.right, asked.items[8].right);
  EXPECT_EQ(last.why, "because");
  EXPECT_EQ(last.where, (SourceSpot{"a", 9, 11}));
}

TEST_F(BindAnswers, TakesNothingAsMissingNeverAsEqual) {
  const Result<Response> response = bound();
  ASSERT_TRUE(response);
  EXPECT_THAT(response->answers, IsEmpty());
  ASSERT_EQ(response.diagnostics().size(), 1U);
  EXPECT_EQ(response.diagnostics()[0].code, "answers.nothing-answered");
}

TEST_F(BindAnswers, NamesBothTextsOfAChangedLabel) {
  sheet.entries[3].answer->text = "left 2";
  sheet.entries[3].left->text = "Something else";
  const Result<Response> response = bound();
  ASSERT_FALSE(response);
  const Diagnostic& found = response.diagnostics()[0];
  EXPECT_EQ(found.code, "answers.changed-label");
  EXPECT_THAT(found.message, HasSubstr("'Something else'"));
  const auto left = *study.hierarchy.find(asked.items[3].left);
  EXPECT_THAT(found.message, HasSubstr(study.hierarchy.node(left).label.in("en")));
}

TEST_F(BindAnswers, PointsAtTheEmptyLineOfALabelOrElseAtTheQuestion) {
  sheet.entries[3].answer->text = "left 2";
  sheet.entries[3].right = Placed{"", {"a", 44, 3}};
  sheet.entries[8].answer->text = "left 2";
  sheet.entries[8].left.reset();
  const Result<Response> response = bound();
  ASSERT_EQ(response.diagnostics().size(), 2U);
  EXPECT_EQ(response.diagnostics()[0].code, "answers.missing-label");
  EXPECT_EQ(response.diagnostics()[0].where, (SourceSpot{"a", 44, 3}));
  EXPECT_EQ(response.diagnostics()[1].code, "answers.missing-label");
  EXPECT_EQ(response.diagnostics()[1].where, (SourceSpot{"a", 9, 1}));
}

TEST_F(BindAnswers, ChecksLabelsInTheLanguageOfTheSheet) {
  asked.language = "zh";  // sent in English before the assessor asked for Chinese
  sheet.entries[0].answer->text = "left 2";
  EXPECT_TRUE(bound());
  sheet.language.text = "zh";
  EXPECT_FALSE(bound());
}

TEST_F(BindAnswers, NamesBothLinesOfAContradiction) {
  sheet.entries[4].answer->text = "left 2";
  sheet.entries.push_back(entry_of(asked.items[4], study, "left 3"));
  sheet.entries.back().answer->where.line = 70;
  const Result<Response> response = bound();
  ASSERT_FALSE(response);
  const Diagnostic& found = response.diagnostics()[0];
  EXPECT_EQ(found.code, "answers.contradiction");
  EXPECT_EQ(found.where.line, 70);
  EXPECT_THAT(found.message, HasSubstr("line 5"));
}

TEST_F(BindAnswers, ListsTheQuestionsThatAreGone) {
  sheet.entries[0].answer->text = "equal";
  sheet.entries.resize(6);
  const Result<Response> response = bound();
  ASSERT_TRUE(response);
  ASSERT_EQ(response.diagnostics().size(), 1U);
  EXPECT_EQ(response.diagnostics()[0].code, "answers.deleted-item");
  EXPECT_THAT(response.diagnostics()[0].message, HasSubstr("7, 8, 9"));
}

TEST_F(BindAnswers, LooksNoFurtherInAnothersFile) {
  sheet.assessor.text = "ana";
  sheet.entries[0].answer->text = "nonsense";
  const Result<Response> response = bound();
  ASSERT_EQ(response.diagnostics().size(), 1U);
  EXPECT_EQ(response.diagnostics()[0].code, "answers.other-assessor");
}

TEST_F(BindAnswers, CollectsEveryMistakeUpToFifty) {
  for (SheetEntry& entry : sheet.entries) entry.answer->text = "hm";
  EXPECT_EQ(bound().diagnostics().size(), 9U);
  for (int i = 0; i < 10; ++i) {
    for (const QuestionnaireItem& item : asked.items) {
      sheet.entries.push_back(entry_of(item, study, "hm"));
    }
  }
  EXPECT_EQ(bound().diagnostics().size(), 50U);
}

TEST_F(BindAnswers, KeepsAReasonWithoutAnAnswerInTheRemark) {
  sheet.entries[0].answer->text = "equal";
  sheet.entries[1].why = Placed{"cannot tell", {"a", 5, 5}};
  sheet.remark = Placed{"Thanks.", {"a", 80, 1}};
  EXPECT_EQ(bound()->remark, "Thanks.\n(2) cannot tell");
}

TEST_F(BindAnswers, KeepsThreeUnlikeAssessorsApart) {
  const std::vector<std::string> typed = {"left 2", "右 7", "1/3"};
  const std::vector<int> codes = {2, -7, -3};
  for (std::size_t i = 0; i < study.assessors.size(); ++i) {
    const Assessor& assessor = study.assessors[i];
    const Questionnaire theirs = example_questionnaire(study, assessor.id);
    std::string text = write_questionnaire(theirs, study);
    const std::string key = assessor.language == "zh" ? "回答:\n" : "answer:\n";
    const std::size_t at = text.rfind(key) + key.size() - 1;
    text.insert(at, " " + typed[i]);
    const Result<AnswerSheet> read = read_answer_sheet(text, assessor.id + ".yaml");
    ASSERT_TRUE(read);
    const Result<Response> response = bind_answers(*read, theirs, study);
    ASSERT_TRUE(response);
    ASSERT_EQ(response->answers.size(), 1U);
    EXPECT_EQ(response->answers[0].code, codes[i]);
    EXPECT_EQ(response->answers[0].left, theirs.items.back().left);
    if (i > 0) {
      const Questionnaire others = example_questionnaire(study, study.assessors[i - 1].id);
      EXPECT_FALSE(bind_answers(*read, others, study));
    }
  }
}

TEST(BindBestWorst, KeepsTheChosenItemsById) {
  const Study study = example_study(ElicitationMethod::best_worst);
  const Questionnaire asked = example_questionnaire(study, "ana");
  std::string text = write_questionnaire(asked, study);
  // The last group is 'digital': networks, market, skills, platforms.
  const std::vector<std::string> typed = {"2", "4", "3", "", "2", "8", "3", "", "4", ""};
  std::size_t from = text.find("question: 9\n");
  for (const std::string& answer : typed) {
    from = text.find("answer:", from) + std::string_view("answer:").size();
    text.insert(from, " " + answer);
  }
  const Result<AnswerSheet> read = read_answer_sheet(text, "ana.yaml");
  ASSERT_TRUE(read);
  const Result<Response> response = bind_answers(*read, asked, study);
  ASSERT_TRUE(response);
  ASSERT_EQ(response->answers.size(), 7U);
  EXPECT_EQ(canonical_answers(*response),
            "digital\t@best\tnetworks\t3\ndigital\t@best\tplatforms\t8\n"
            "digital\t@best\tskills\t2\ndigital\t@worst\tplatforms\t1\n"
            "digital\tmarket\t@best\t1\ndigital\tnetworks\t@worst\t3\n"
            "digital\tskills\t@worst\t4\n");
}

}  // namespace
}  // namespace pondera::survey
