// SPDX-License-Identifier: Apache-2.0
#include "survey/comment_lines.hpp"

#include "core/utf8.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pondera::survey {
namespace {

int cells(const std::string& line) {
  int width = 0;
  for (const std::string_view c : utf8_characters(line)) width += is_wide_character(c) ? 2 : 1;
  return width;
}

TEST(CommentLines, WrapAtBlanksAndKeepTheLeadingOnes) {
  std::string text = "  ";
  for (int i = 0; i < 30; ++i) text += "word" + std::to_string(i) + " ";
  std::istringstream lines(comment_lines(text, 2));
  std::string joined;
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_LE(cells(line), 72);
    ASSERT_TRUE(line.starts_with("  #   word")) << line;
    joined += line.substr(6) + " ";
  }
  EXPECT_GE(count, 3);
  EXPECT_NE(joined.find("word29"), std::string::npos);
}

TEST(CommentLines, WrapChineseButNotBeforeAComma) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "数据，";
  std::istringstream lines(comment_lines(text));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(cells(line), 72);
    EXPECT_FALSE(line.starts_with("# ，")) << line;
  }
}

TEST(CommentLines, LetNoTextOut) {
  EXPECT_EQ(comment_lines("a\rb\u2028c\vd"), "# a b c d\n");
  EXPECT_EQ(comment_lines("a\n\nb"), "# a\n#\n# b\n");
  EXPECT_EQ(comment_lines(""), "#\n");
  const std::string url(200, 'x');
  EXPECT_EQ(comment_lines(url), "# " + url + "\n");
}

TEST(Filled, ReplacesEveryNameOnce) {
  EXPECT_EQ(filled("{a} and {b}, {a}", {{"a", "1"}, {"b", "{a}"}}), "1 and {a}, 1");
  EXPECT_EQ(filled("{unknown} {open", {{"a", "1"}}), "{unknown} {open");
  EXPECT_EQ(filled("", {}), "");
}

TEST(OnOneLine, LeavesOneBlankBetweenWords) {
  EXPECT_EQ(on_one_line("  a \n\n b\t\u202E c "), "a b c");
  EXPECT_EQ(on_one_line(""), "");
}

}  // namespace
}  // namespace pondera::survey
