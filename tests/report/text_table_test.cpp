// SPDX-License-Identifier: Apache-2.0
#include "report/text_table.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(DisplayWidth, CountsTheCellsOfATerminal) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("深圳"), 4);
  EXPECT_EQ(display_width("e\xCC\x81"), 1) << "a combining accent takes no cell";
  EXPECT_EQ(display_width("Ｑ１"), 4);
  EXPECT_EQ(display_width("한글"), 4);
}

TEST(Padding, FillsUpToTheWidthAndNeverCuts) {
  EXPECT_EQ(padded_right("深圳", 6), "深圳  ");
  EXPECT_EQ(padded_left("7", 3), "  7");
  EXPECT_EQ(padded_right("abcd", 2), "abcd");
}

TEST(Bar, DrawsEighthsOfCells) {
  EXPECT_EQ(bar(0, 4), "");
  EXPECT_EQ(bar(1, 4), "████");
  EXPECT_EQ(bar(0.5, 4), "██");
  EXPECT_EQ(bar(0.125, 1), "▏");
  EXPECT_EQ(bar(7, 2), "██") << "a share above 1 fills the bar";
  EXPECT_EQ(bar(-1, 2), "");
}

TEST(TextTable, AlignsColumnsOfWideAndNarrowCharacters) {
  TextTable table({{"city", Align::left}, {"total", Align::right}}, "  ");
  table.add({"深圳", "9.5"});
  table.add({"Dili", "10.25"});
  EXPECT_EQ(table.text(),
            "  city  total\n"
            "  深圳    9.5\n"
            "  Dili  10.25\n");
}

TEST(TextTable, LeavesOutHeadingsThatAreAllEmptyAndBlanksAtLineEnds) {
  TextTable table({{"", Align::left}, {"", Align::left}});
  table.add({"a", ""});
  table.add({"bb", "c"});
  EXPECT_EQ(table.text(), "a\nbb  c\n");
}

TEST(TextTable, ShowsControlCharactersInsteadOfObeyingThem) {
  TextTable table({{"", Align::left}});
  table.add({"two\nlines \x1B[31mred"});
  EXPECT_EQ(table.text(), "two\xEF\xBF\xBDlines \xEF\xBF\xBD[31mred\n");
}

}  // namespace
}  // namespace pondera::report
