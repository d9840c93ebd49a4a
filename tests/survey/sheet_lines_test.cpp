// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_lines.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(SheetLines, CountsLinesWhateverEndsThem) {
  const auto lines = sheet_lines("a\nb\r\nc\rd\n");
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[3].text, "d");
  EXPECT_EQ(lines[3].line, 4);
  EXPECT_TRUE(lines[4].text.empty());
}

TEST(SheetLines, SplitsAtSoftBreaksWithoutCountingThem) {
  const auto lines = sheet_lines("ab\vcd\nef");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[1].text, "cd");
  EXPECT_EQ(lines[1].line, 1);
  EXPECT_EQ(lines[1].column, 4);
  EXPECT_EQ(lines[2].line, 2);
}

TEST(SheetLines, TakesOffMailQuotingAndKeepsTheColumn) {
  const auto lines = sheet_lines("> > 左: a \n>>b\n| c\n＞ d\n >\te\n>");
  EXPECT_EQ(lines[0].text, "左: a");
  EXPECT_EQ(lines[0].column, 5);
  EXPECT_EQ(lines[1].text, "b");
  EXPECT_EQ(lines[1].column, 3);
  EXPECT_EQ(lines[2].text, "c");
  EXPECT_EQ(lines[3].text, "d");
  EXPECT_EQ(lines[4].text, "e");
  EXPECT_EQ(lines[4].column, 4);
  EXPECT_TRUE(lines[5].text.empty());
}

TEST(SheetLines, KeepsABarWithinAWord) {
  EXPECT_EQ(sheet_lines("|a")[0].text, "|a");
  EXPECT_EQ(sheet_lines("a > b")[0].text, "a > b");
}

TEST(SheetLines, GivesOneEmptyLineForNothing) {
  ASSERT_EQ(sheet_lines("").size(), 1U);
  EXPECT_TRUE(sheet_lines("")[0].text.empty());
}

TEST(IsComment, NeedsABlankBehindTheHash) {
  EXPECT_TRUE(is_comment({"# text", 1, 1}));
  EXPECT_TRUE(is_comment({"#", 1, 1}));
  EXPECT_TRUE(is_comment({"＃　text", 1, 1}));
  EXPECT_TRUE(is_comment({"## text", 1, 1}));
  EXPECT_FALSE(is_comment({"#1 reason", 1, 1}));
  EXPECT_FALSE(is_comment({"a # b", 1, 1}));
  EXPECT_FALSE(is_comment({"", 1, 1}));
}

}  // namespace
}  // namespace pondera::survey
