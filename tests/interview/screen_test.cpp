// SPDX-License-Identifier: Apache-2.0
#include "interview/screen.hpp"

#include "report/text_table.hpp"
#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::HasSubstr;

TEST(ScreenOf, FitsEveryStageIntoEveryWindow) {
  for (const std::string name : {"pairs", "ratings", "budget", "direct", "best-worst"}) {
    for (const std::string language : {"-en", "-zh"}) {
      const Outline outline = base_outline(name + language);
      Session session = base_session(outline, name + language);
      for (const Stage stage : {Stage::welcome, Stage::question, Stage::reason, Stage::review,
                                Stage::overview, Stage::remark, Stage::help}) {
        session.stage = stage;
        for (const WindowSize window :
             {WindowSize{80, 24}, WindowSize{40, 24}, WindowSize{20, 5}, WindowSize{9, 1}}) {
          const auto lines = screen_of(outline, session, window);
          EXPECT_LE(lines.size(), static_cast<std::size_t>(window.rows));
          for (const ScreenLine& line : lines) {
            EXPECT_LE(report::display_width(line.text), window.columns) << line.text;
          }
        }
      }
    }
  }
}

TEST(ScreenOf, MarksTheDraftBelowTheScale) {
  const Outline outline = base_outline("pairs-en");
  Session session = base_session(outline, "pairs-en");
  session.draft = "left 3";
  const auto lines = screen_of(outline, session, {40, 40});
  const auto scale =
      std::ranges::find(lines, "  9 8 7 6 5 4 3 2 1 2 3 4 5 6 7 8 9", &ScreenLine::text);
  ASSERT_NE(scale, lines.end());
  EXPECT_EQ((scale + 1)->text, "              ^");
  EXPECT_EQ(scale->text[(scale + 1)->text.find('^')], '3');
  session.draft = "equal";
  const auto equal = screen_of(outline, session, {40, 40});
  EXPECT_NE(std::ranges::find(equal, "                  ^", &ScreenLine::text), equal.end());
}

TEST(ScreenOf, ScrollsAPageThatIsTooLong) {
  const Outline outline = base_outline("best-worst-en");
  Session session = base_session(outline, "best-worst-en");
  const auto top = screen_of(outline, session, {30, 12});
  EXPECT_THAT(top.front().text, HasSubstr("Question 1"));
  session.scroll = 1000;
  const auto end = screen_of(outline, session, {30, 12});
  EXPECT_EQ(end.size(), 12U);
  bool asked = false;
  for (const ScreenLine& line : end) asked = asked || line.text.find("Not answered") == 0;
  EXPECT_TRUE(asked);
}

TEST(PlainText, SaysEachThingOnceAndOnOneLine) {
  const Outline outline = base_outline("pairs-en");
  const Session first = base_session(outline, "pairs-en");
  const Session refused_one = take_line(outline, first, "maybe").session;
  EXPECT_EQ(plain_text(outline, &first, refused_one),
            "'maybe' is not taken. Say which side and how strongly: left 3, right 5 or equal; the "
            "number from 1 to 9.\nAnswer:\n");
  const std::string whole = plain_text(outline, nullptr, first);
  EXPECT_EQ(whole.find('\x1B'), std::string::npos);
  EXPECT_THAT(whole, HasSubstr("\nLeft:  Digital infrastructure\n"));
}

}  // namespace
}  // namespace pondera::interview
