// SPDX-License-Identifier: Apache-2.0
#include "report/table_sheet.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

TableSheet ports() {
  TableSheet sheet;
  sheet.id = "ports";
  sheet.columns = {{"rank", "rank", Align::right, true},
                   {"unit", "id", Align::left, true, true},
                   {"label", "name", Align::left, true},
                   {"total", "total", Align::right},
                   {"rail", "Railways and their stations", Align::right},
                   {"state", "state", Align::left}};
  sheet.rows = {{{"1", 1, 0}, {"a"}, {"Ålesund"}, {"-3.20", -3.2, 2}, {"12.5", 12.5, 1}, {"North"}},
                {{}, {"=b"}, {"青岛"}, {}, {"0.5", 0.5, 1}, {}}};
  return sheet;
}

TEST(SheetText, AlignsAndShowsADashWhereNothingIsKnown) {
  EXPECT_EQ(sheet_text(ports()),
            "  rank  name     total  Railways and their stations  state\n"
            "     1  Ålesund  -3.20                         12.5  North\n"
            "     -  青岛         -                          0.5  -\n");
}

TEST(SheetText, BreaksHeadingsWhereTheTableIsTooWide) {
  EXPECT_EQ(sheet_text(ports(), 50),
            "  rank  name     total   Railways  state\n"
            "                        and their\n"
            "                         stations\n"
            "     1  Ålesund  -3.20       12.5  North\n"
            "     -  青岛         -        0.5  -\n");
}

TEST(SheetText, SplitsATableAndRepeatsItsKeys) {
  EXPECT_EQ(sheet_text(ports(), 34),
            "  rank  name     total   Railways\n"
            "                        and their\n"
            "                         stations\n"
            "     1  Ålesund  -3.20       12.5\n"
            "     -  青岛         -        0.5\n"
            "\n"
            "  rank  name     state\n"
            "     1  Ålesund  North\n"
            "     -  青岛     -\n");
}

TEST(SheetText, BreaksChineseHeadingsBetweenCharacters) {
  TableSheet sheet;
  sheet.columns = {{"a", "数字基础设施", Align::right}, {"b", "总分", Align::right}};
  sheet.rows = {{{"1.50"}, {"2.25"}}};
  EXPECT_EQ(sheet_text(sheet, 16),
            "  数字基础  总分\n"
            "      设施\n"
            "      1.50  2.25\n");
}

TEST(NotesText, WrapsAtBlanks) {
  TableSheet sheet;
  sheet.notes = {"one two three four", "five"};
  EXPECT_EQ(notes_text(sheet, 12), "  one two\n  three four\n  five\n");
  EXPECT_EQ(notes_text(TableSheet{}), "");
}

TEST(SheetCsv, HasEveryColumnAndKeepsNumbersNumbers) {
  EXPECT_EQ(sheet_csv(ports()),
            "rank,unit,label,total,rail,state\n"
            "1,a,Ålesund,-3.20,12.5,North\n"
            ",'=b,青岛,,0.5,\n");
}

TEST(SheetCsv, DefusesWhatASpreadsheetWouldRun) {
  TableSheet sheet;
  sheet.columns = {{"a", "a"}};
  for (const char* text : {"=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\tx", "-3", "+3.5"}) {
    sheet.rows.push_back({{text}});
  }
  EXPECT_EQ(sheet_csv(sheet), "a\n'=1+1\n'+cmd\n'-cmd|x\n'@SUM(A1)\n\"'\tx\"\n-3\n+3.5\n");
}

TEST(ForReaders, LeavesOutWhatIsForData) {
  const TableSheet shown = for_readers(ports());
  ASSERT_EQ(shown.columns.size(), 5U);
  EXPECT_EQ(shown.columns[1].id, "label");
  EXPECT_EQ(shown.rows[1][1].text, "青岛");
}

}  // namespace
}  // namespace pondera::report
