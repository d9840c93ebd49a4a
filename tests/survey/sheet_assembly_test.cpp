// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_assembly.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(AssembleSheet, GivesContinuationsToTheKeyBefore) {
  const AssembledSheet read = assemble_sheet(
      "- pair: 1\nleft: Digital\ninfrastructure\nright: B\nanswer:\nleft 3\nwhy: "
      "one\ntwo\n\nthree\n",
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

TEST(AssembleSheet, OfNothingIsEmpty) {
  const AssembledSheet read = assemble_sheet("", "a");
  EXPECT_TRUE(read.sheet.entries.empty());
  EXPECT_EQ(read.last_line, 0);
}

}  // namespace
}  // namespace pondera::survey
