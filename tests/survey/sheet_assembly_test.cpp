// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_assembly.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace pondera::survey {
namespace {

TEST(AssembleSheet, GivesContinuationsToTheKeyBefore) {
  const AssembledSheet read = assemble_sheet(
      "- pair: 1\nleft: Digital\ninfrastructure\nright: B\nanswer:\nleft 3\nwhy: "
      "one\ntwo\n\n  three\n",
      "a");
  ASSERT_EQ(read.sheet.entries.size(), 1U);
  const SheetEntry& entry = read.sheet.entries[0];
  EXPECT_EQ(entry.left->text, "Digital infrastructure");
  EXPECT_EQ(entry.answer->text, "left 3");
  EXPECT_EQ(entry.answer->where, (SourceSpot{"a", 6, 1}));
  EXPECT_EQ(entry.why->text, "one two\nthree");
  EXPECT_TRUE(read.found.empty());
}

TEST(AssembleSheet, JoinsChineseWithoutABlank) {
  const AssembledSheet read = assemble_sheet("- 题号: 1\n理由: 成本\n更低\nok\n", "a");
  EXPECT_EQ(read.sheet.entries[0].why->text, "成本更低 ok");
}

TEST(AssembleSheet, BeginsAnEntryAtEveryNumberAndAtEveryRepeatedLabel) {
  const AssembledSheet read =
      assemble_sheet("pair: 1\nleft: A\nright: B\nleft: C\nright: D\npair: 3\n", "a");
  ASSERT_EQ(read.sheet.entries.size(), 3U);
  EXPECT_FALSE(read.sheet.entries[1].number);
  EXPECT_EQ(read.sheet.entries[1].left->text, "C");
  EXPECT_EQ(read.sheet.entries[2].number->text, "3");
}

TEST(AssembleSheet, TakesHeaderNamesOnlyAmongTheClosingLines) {
  const AssembledSheet read = assemble_sheet(
      "study: mail\n- pair: 1\nremark: see\nstudy: x\npondera: questionnaire/1\nstudy: y\n", "a");
  EXPECT_EQ(read.sheet.study.text, "y");
  EXPECT_EQ(read.sheet.remark->text, "see study: x");
  EXPECT_EQ(read.format->text, "questionnaire/1");
  EXPECT_EQ(read.last_line, 6);
}

TEST(AssembleSheet, LosesNoTextAmongTheQuestionsSilently) {
  const AssembledSheet read = assemble_sheet("- pair: 1\nhm\n\nleft: A\n\nleft 3\n", "a");
  ASSERT_EQ(read.found.size(), 2U);
  EXPECT_EQ(read.found[0].code, "answers.passed-over");
  EXPECT_EQ(read.found[1].code, "answers.outside");
}

constexpr std::string_view question = "- pair: 1\n  left: A\n  right: B\n  answer: left 3\n  why:";

AssembledSheet below_question(std::string_view more) {
  return assemble_sheet(std::string(question) + std::string(more), "a");
}

std::vector<std::string> codes(const AssembledSheet& read) {
  std::vector<std::string> codes;
  for (const Diagnostic& found : read.found) codes.push_back(found.code);
  return codes;
}

TEST(AssembleSheet, TakesNoAnswerForAReason) {
  for (const std::string_view text :
       {"\n\n7: left 3\n", " dear\n\n7: left 3\n", "\n7: left 3\n", " dear\n7) left 3\n",
        "\n\nleft 3\n", "\nleft 3\n", " dear\n\n  right 5\n", "\n\nanswer left 3\n",
        "\n\nBelow are mine.\n7: left 3\n", "\nremark: dear\n\n7: left 3\n"}) {
    const AssembledSheet read = below_question(text);
    const std::vector<std::string> found = codes(read);
    EXPECT_EQ(std::ranges::count(found, "answers.outside"), 1) << text;
    const auto& why = read.sheet.entries[0].why;
    EXPECT_EQ(why->text.find("left 3"), std::string::npos) << text;
  }
}

TEST(AssembleSheet, LetsAReasonEndInTheWordsOfAnAnswer) {
  const AssembledSheet read = below_question(" I compared costs, and to me they are\nequal\n");
  EXPECT_TRUE(read.found.empty());
  EXPECT_EQ(read.sheet.entries[0].why->text, "I compared costs, and to me they are equal");
}

TEST(AssembleSheet, KeepsAParagraphBetweenTwoQuestionsAsAGeneralRemark) {
  for (const std::string_view why : {"", " dear"}) {
    const AssembledSheet read = below_question(
        std::string(why) + "\n\nThe next ones\nare hard.\n\nVery.\n\n- pair: 2\nremark: Good.\n");
    ASSERT_EQ(codes(read), std::vector<std::string>{"answers.passed-over"}) << why;
    EXPECT_EQ(read.found[0].severity, Severity::warning);
    EXPECT_EQ(read.found[0].where, (SourceSpot{"a", 7, 1}));
    EXPECT_EQ(read.sheet.remark->text, "The next ones are hard.\nVery.\nGood.");
    EXPECT_EQ(read.sheet.entries[0].why->text, why.empty() ? "" : "dear");
    ASSERT_EQ(read.sheet.entries.size(), 2U);
  }
}

TEST(AssembleSheet, KeepsAParagraphBelowAnAnswerOrAHeadingAsAGeneralRemark) {
  const AssembledSheet read = assemble_sheet(
      "- pair: 1\n  answer: equal\n\nHard.\n\n## Costs\nof all kinds\n\nHarder.\n\n- pair: 2\n"
      "remark:\nGood.\n",
      "a");
  EXPECT_EQ(codes(read), (std::vector<std::string>{"answers.passed-over", "answers.passed-over"}));
  EXPECT_EQ(read.sheet.remark->text, "Hard.\nHarder.\nGood.");
  EXPECT_EQ(read.sheet.entries[0].answer->text, "equal");
}

TEST(AssembleSheet, KeepsAnIndentedParagraphWithItsReason) {
  const AssembledSheet read = below_question("\n\n  Cheap.\n\n  And quick.\n\nremark:\n");
  EXPECT_TRUE(read.found.empty());
  EXPECT_EQ(read.sheet.entries[0].why->text, "Cheap.\nAnd quick.");
}

TEST(AssembleSheet, CountsAnAnswerBehindTheEndOfAQuestionForNone) {
  for (const std::string_view between :
       {"\nremark: Good.\n", "\nremark:\n\n", "\nremark:\npondera: questionnaire/1\nstudy: y\n\n",
        "\n\n# Part 2 of 3: Costs (questions 8 to 9)\n\n", "\n# mine\n", "\n\n# mine\n\n",
        "\nquestions:\n", "\n\nFor question 7 please take\n"}) {
    for (const std::string_view first : {"left 3", ""}) {
      const AssembledSheet read =
          assemble_sheet("- pair: 1\n  left: A\n  right: B\n  answer: " + std::string(first) +
                             "\n  why:" + std::string(between) + "answer: right 5\n",
                         "a");
      const std::vector<std::string> found = codes(read);
      EXPECT_EQ(std::ranges::count(found, "answers.outside"), 1) << between;
      ASSERT_EQ(read.sheet.entries.size(), 1U);
      EXPECT_EQ(read.sheet.entries[0].answer->text, first) << between;
    }
  }
}

TEST(AssembleSheet, EndsAQuestionThatLostItsAnswerAtTheHeadingOfAPart) {
  const AssembledSheet read = assemble_sheet(
      "- pair: 1\n  left: A\n  right: B\n\n# Part 2 of 3: Costs (questions 8 to 9)\n"
      "answer: left 7\n",
      "a");
  EXPECT_EQ(codes(read), std::vector<std::string>{"answers.outside"});
  EXPECT_EQ(read.found[0].where, (SourceSpot{"a", 6, 1}));
  EXPECT_FALSE(read.sheet.entries[0].answer);
}

TEST(AssembleSheet, TakesAnAnswerBelowTheCommentOfItsOwnQuestion) {
  const AssembledSheet read = assemble_sheet(
      "- item: 1\n\n  indicator: A\n\n  # What lets data move.\n\n  answer: 5\n"
      "# Part 2 of 3: B\n- answer: 4\n  # dear\n  indicator: B\n  item: 2\n",
      "a");
  EXPECT_TRUE(read.found.empty());
  ASSERT_EQ(read.sheet.entries.size(), 2U);
  EXPECT_EQ(read.sheet.entries[0].answer->text, "5");
  EXPECT_EQ(read.sheet.entries[1].answer->text, "4");
  EXPECT_EQ(read.sheet.entries[1].number->text, "2");
}

TEST(AssembleSheet, KeepsAReasonBehindTheEndOfAQuestionAsAGeneralRemark) {
  const AssembledSheet read = below_question(" dear\n\n# Part 2 of 3: Costs\nwhy: cheap\n");
  EXPECT_EQ(codes(read), std::vector<std::string>{"answers.passed-over"});
  EXPECT_EQ(read.sheet.entries[0].why->text, "dear");
  EXPECT_EQ(read.sheet.remark->text, "cheap");
}

TEST(AssembleSheet, LetsNoLabelBehindTheRemarkChangeTheLastQuestion) {
  const AssembledSheet read =
      assemble_sheet("- item: 1\n  indicator: A\n  answer: 5\nremark:\nright: 5\n", "a");
  ASSERT_EQ(read.sheet.entries.size(), 2U);
  EXPECT_FALSE(read.sheet.entries[0].right);
}

TEST(AssembleSheet, TakesANumberBelowOneBlankLineButNotBelowTwo) {
  const AssembledSheet one = assemble_sheet("- item: 1\nanswer:\n\n50\n\nwhy: x\n", "a");
  EXPECT_TRUE(one.found.empty());
  EXPECT_EQ(one.sheet.entries[0].answer->text, "50");
  EXPECT_EQ(one.sheet.entries[0].answer->where, (SourceSpot{"a", 4, 1}));
  const AssembledSheet two = assemble_sheet("- item: 1\nanswer:\n\n\n50\n", "a");
  EXPECT_EQ(codes(two), std::vector<std::string>{"answers.outside"});
  EXPECT_EQ(two.sheet.entries[0].answer->text, "");
}

TEST(AssembleSheet, TakesNoLineBelowATextForTheAnswer) {
  const AssembledSheet read =
      assemble_sheet("- item: 1\nanswer:\n\nBest regards,\n50\nwhy: dear\n", "a");
  EXPECT_EQ(codes(read), std::vector<std::string>{"answers.passed-over"});
  EXPECT_NE(read.found[0].hint.find("behind 'answer:'"), std::string::npos);
  EXPECT_EQ(read.sheet.entries[0].answer->text, "");
  EXPECT_EQ(read.sheet.entries[0].why->text, "dear");
  EXPECT_EQ(read.sheet.remark->text, "Best regards, 50");
}

TEST(AssembleSheet, OfNothingIsEmpty) {
  const AssembledSheet read = assemble_sheet("", "a");
  EXPECT_TRUE(read.sheet.entries.empty());
  EXPECT_EQ(read.last_line, 0);
}

}  // namespace
}  // namespace pondera::survey
