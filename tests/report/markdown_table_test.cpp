// SPDX-License-Identifier: Apache-2.0
#include "report/markdown_table.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(MarkdownText, KeepsAStrangersTextFromFormattingOrLinking) {
  EXPECT_EQ(markdown_text("a|b"), "a\\|b");
  EXPECT_EQ(markdown_text("[x](http://y) <b> `c` *d* _e_ #f ~g~ &amp; !h \\i"),
            "\\[x\\](http://y) \\<b\\> \\`c\\` \\*d\\* \\_e\\_ \\#f \\~g\\~ \\&amp; \\!h \\\\i");
  EXPECT_EQ(markdown_text("one\ntwo\r\nthree\tfour"), "one two  three four");
}

TEST(MarkdownTable, AlignsNumbersToTheRight) {
  TableSheet sheet;
  sheet.title = "Ports & rails";
  sheet.notes = {"The best 2 of 9."};
  sheet.columns = {{"unit", "id", Align::left, true, true},
                   {"label", "name", Align::left, true},
                   {"total", "total", Align::right}};
  sheet.rows = {{{"q"}, {"青岛"}, {"-3.20", -3.2, 2}}, {{"l"}, {"L|viv"}, {}}};
  EXPECT_EQ(markdown_table(sheet),
            "## Ports \\& rails\n"
            "\n"
            "| name | total |\n"
            "| :-- | --: |\n"
            "| 青岛 | -3.20 |\n"
            "| L\\|viv | - |\n"
            "\n"
            "The best 2 of 9.\n");
}

}  // namespace
}  // namespace pondera::report
