// SPDX-License-Identifier: Apache-2.0
#include "survey/write_questionnaire.hpp"

#include "core/utf8.hpp"
#include "survey/bind_answers.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/yaml_tree.hpp"
#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string written(const Study& study, std::string_view assessor) {
  return write_questionnaire(example_questionnaire(study, assessor), study);
}

TEST(WriteQuestionnaire, IsValidYamlWithEveryQuestion) {
  const Study study = example_study();
  const Result<YamlNode> tree = read_yaml_tree(written(study, "ana"), "ana.yaml");
  ASSERT_TRUE(tree);
  const YamlNode* questions = tree->find("questions");
  ASSERT_NE(questions, nullptr);
  ASSERT_EQ(questions->items.size(), 9U);
  const YamlNode& fifth = questions->items[4];
  EXPECT_EQ(fifth.find("pair")->text, "5");
  EXPECT_EQ(fifth.find("left")->text, "Data: \"open\" market #1");
  EXPECT_EQ(fifth.find("answer")->kind, YamlNode::Kind::empty);
  EXPECT_EQ(tree->find("pondera")->text, "questionnaire/1");
  EXPECT_EQ(tree->find("assessor")->text, "ana");
}

TEST(WriteQuestionnaire, IsValidYamlInChineseAndForRatings) {
  const Study ratings = example_study(ElicitationMethod::rating);
  for (const std::string& text : {written(example_study(), "wei"), written(ratings, "wei")}) {
    const Result<YamlNode> tree = read_yaml_tree(text, "wei.yaml");
    ASSERT_TRUE(tree);
    ASSERT_NE(tree->find("题目"), nullptr);
    EXPECT_GE(tree->find("题目")->items.size(), 6U);
  }
}

TEST(WriteQuestionnaire, SaysWhatItIsAboutAndHowToAnswer) {
  const std::string text = written(example_study(), "ana");
  EXPECT_THAT(text, HasSubstr("Harbour cities"));
  EXPECT_THAT(text, HasSubstr("For Ana Brandt. Round 1, questions: 9, time: about 2 min."));
  EXPECT_THAT(text, HasSubstr("left 3"));
  EXPECT_THAT(text, HasSubstr("ines@example.org"));
  EXPECT_THAT(text, HasSubstr("2026-06-01"));
  EXPECT_THAT(written(example_study(), "kim"), HasSubstr("For kim."));
}

TEST(WriteQuestionnaire, NeverPassesTheWidthOfMail) {
  for (const char* assessor : {"ana", "wei", "kim"}) {
    std::istringstream lines(written(example_study(), assessor));
    for (std::string line; std::getline(lines, line);) {
      int width = 0;
      for (const std::string_view c : utf8_characters(line)) width += is_wide_character(c) ? 2 : 1;
      EXPECT_LE(width, 72) << line;
    }
  }
}

TEST(WriteQuestionnaire, ShowsAnswersThatTheScaleHas) {
  Study study = example_study();
  study.elicitation.strongest = 3;
  const std::string text = written(study, "kim");
  EXPECT_THAT(text, HasSubstr("right 3"));
  EXPECT_THAT(text, Not(HasSubstr("right 5")));
  EXPECT_THAT(text, HasSubstr("1 (equal) to 3"));
}

TEST(WriteQuestionnaire, DoesWithoutWhatAStudyLeavesOut) {
  Study study = example_study();
  study.purpose = {};
  study.question = {};
  study.organiser.clear();
  study.deadline.clear();
  const std::string text = written(study, "kim");
  EXPECT_THAT(text, HasSubstr("back to its sender"));
  EXPECT_THAT(text, Not(HasSubstr("answer by")));
  EXPECT_TRUE(read_yaml_tree(text, "kim.yaml"));
}

// Texts that try to leave their place: line ends, quotes, comments, keys, invisible characters.
TEST(WriteQuestionnaire, IsReadBackWhateverTheTextsAre) {
  const std::vector<std::string> hostile = {"two\nanswer: left 9",
                                            "- pair: 1",
                                            "a: b # c",
                                            "\"open",
                                            "it's 'so'",
                                            "#1",
                                            "\u2028left: x",
                                            "> quoted",
                                            "tab\tand\\back",
                                            "| bar",
                                            "left 9",
                                            "answer: left 9",
                                            "  ends  ",
                                            "ｆｕｌｌ：x",
                                            "“smart”",
                                            "why:",
                                            "{a: [b",
                                            "null",
                                            "~",
                                            "pondera: questionnaire/1"};
  for (const std::string& label : hostile) {
    Study study = example_study();
    std::vector<HierarchyNode> nodes = study.hierarchy.nodes();
    nodes[1].label = {.any = label, .by_language = {}};
    nodes[1].description = {.any = label + "\nanswer: left 9", .by_language = {}};
    nodes[2].label = {.any = label, .by_language = {}};
    study.hierarchy = Hierarchy::make(std::move(nodes)).value();
    study.title = {.any = label, .by_language = {}};
    study.assessors[2].name = label;
    const Questionnaire asked = example_questionnaire(study, "kim");
    std::string text = write_questionnaire(asked, study);
    const Result<YamlNode> tree = read_yaml_tree(text, "kim.yaml");
    ASSERT_TRUE(tree) << label;
    ASSERT_EQ(tree->find("questions")->items.size(), 9U) << label;
    for (std::size_t at = 0; (at = text.find("  answer:\n", at)) != text.npos; at += 9) {
      text.insert(at + 9, " right 4");
    }
    const Result<AnswerSheet> sheet = read_answer_sheet(text, "kim.yaml");
    ASSERT_TRUE(sheet) << label << "\n" << format_diagnostic(sheet.diagnostics()[0], text);
    const Result<Response> response = bind_answers(*sheet, asked, study);
    ASSERT_TRUE(response) << label << "\n" << format_diagnostic(response.diagnostics()[0], text);
    ASSERT_EQ(response->answers.size(), 9U) << label;
    EXPECT_EQ(response->answers.back().code, -4) << label;
    EXPECT_TRUE(response.diagnostics().empty()) << label;
  }
}

TEST(ExpectedMinutes, AreEightSecondsPerQuestionRoundedUp) {
  EXPECT_EQ(expected_minutes(0), 0);
  EXPECT_EQ(expected_minutes(1), 1);
  EXPECT_EQ(expected_minutes(7), 1);    // 56 s
  EXPECT_EQ(expected_minutes(8), 2);    // 64 s
  EXPECT_EQ(expected_minutes(90), 12);  // 720 s
}

}  // namespace
}  // namespace pondera::survey
