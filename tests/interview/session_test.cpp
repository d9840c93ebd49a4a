// SPDX-License-Identifier: Apache-2.0
#include "interview/session.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Kind = Key::Kind;
using Field = Change::Field;

const Key enter_key = {Kind::enter};
const Key left_arrow = {Kind::left};
const Key right_arrow = {Kind::right};

TEST(Session, SavesAnAnswerAsTheFileTeachesIt) {
  const Outline outline = base_outline("pairs-en");
  const Step step = take_line(outline, base_session(outline, "pairs-en"), "3 RIGHT");
  EXPECT_THAT(step.changes, ElementsAre(Change{Field::answer, 0, "right 3"}));
  EXPECT_EQ(step.session.at, 1U);
  EXPECT_EQ(step.session.notice, "Saved: right 3");
}

TEST(Session, BuildsAPairFromArrows) {
  const Outline outline = base_outline("pairs-en");
  Session session =
      after_keys(outline, base_session(outline, "pairs-en"), {left_arrow, left_arrow});
  EXPECT_EQ(session.draft, "left 3");
  session = after_keys(outline, session, {right_arrow, right_arrow});
  EXPECT_EQ(session.draft, "equal");
  session = after_keys(outline, session, {right_arrow});
  EXPECT_EQ(session.draft, "right 2");
  for (int i = 0; i < 20; ++i) session = after_keys(outline, session, {right_arrow});
  EXPECT_EQ(session.draft, "right 9");
  const Step step = press(outline, session, enter_key);
  EXPECT_THAT(step.changes, ElementsAre(Change{Field::answer, 0, "right 9"}));
}

TEST(Session, BuildsAPairFromASideAndANumber) {
  const Outline outline = base_outline("pairs-zh");
  const Session begun = base_session(outline, "pairs-zh");
  EXPECT_EQ(after_keys(outline, begun, {typed("l"), typed("7")}).draft, "左 7");
  EXPECT_EQ(after_keys(outline, begun, {typed("l"), typed("7"), typed("4")}).draft, "左 4");
  EXPECT_EQ(after_keys(outline, begun, {typed("l"), typed("7"), typed("r")}).draft, "右");
  EXPECT_EQ(after_keys(outline, begun, {typed("=")}).draft, "相等");
  EXPECT_EQ(after_keys(outline, begun, {typed("1")}).draft, "相等");
  const Session no_side = after_keys(outline, begun, {typed("5")});
  EXPECT_EQ(no_side.draft, "");
  EXPECT_THAT(no_side.notice, HasSubstr("“5”没有被接受"));
  const Step alone = press(outline, after_keys(outline, begun, {typed("l")}), enter_key);
  EXPECT_TRUE(alone.changes.empty());
  EXPECT_EQ(alone.session.at, 0U);
}

TEST(Session, TakesTwoDigitsWhereTheScaleHasThem) {
  Outline outline = base_outline("pairs-en");
  outline.scale.strongest = 20;
  const Session begun = base_session(outline, "pairs-en");
  EXPECT_EQ(after_keys(outline, begun, {typed("r"), typed("1"), typed("7")}).draft, "right 17");
}

TEST(Session, UndoesStepByStepToTheBytesOfBefore) {
  const Outline outline = base_outline("pairs-en");
  const Session blank = base_session(outline, "pairs-en");
  Session session = after(outline, blank, {"left 3", "right 2 # since", "back", "back", "equal"});
  EXPECT_EQ(session.given[0].answer, "equal");
  for (int i = 0; i < 3; ++i) session = after(outline, session, {"undo"});
  EXPECT_EQ(session.given, blank.given);
  EXPECT_EQ(session.at, 0U);
  const Step nothing = take_line(outline, session, "undo");
  EXPECT_TRUE(nothing.changes.empty());
  EXPECT_EQ(nothing.session.notice, "There is nothing to take back.");
}

TEST(Session, ResumesAtTheFirstOpenQuestion) {
  const Outline outline = base_outline("pairs-en");
  const auto file = base_file("pairs-en")
                        .with({{Field::answer, 0, "left 3"},
                               {Field::answer, 1, "n/a"},
                               {Field::answer, 2, "left 3"}});
  const Session session = begin_session(outline, file->sheet());
  EXPECT_EQ(session.stage, Stage::welcome);
  EXPECT_EQ(after(outline, session, {""}).at, 1U);
}

TEST(Session, GoesOverWhatIsAnsweredAndComesToTheOverview) {
  const Outline outline = base_outline("ratings-en");
  Session session = base_session(outline, "ratings-en");
  const std::size_t count = outline.questions.size();
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(session.stage, Stage::question);
    session = after(outline, session, {"4"});
  }
  EXPECT_EQ(session.stage, Stage::overview);
  session = after(outline, session, {"2"});
  EXPECT_EQ(session.stage, Stage::question);
  EXPECT_EQ(outline.questions[session.at].number, 2);
  session = after(outline, session, {"5", ""});
  EXPECT_EQ(session.stage, Stage::ended);
}

TEST(Session, LooksAgainAndReturnsToTheReview) {
  const Outline outline = base_outline("pairs-en");
  Session session =
      after(outline, base_session(outline, "pairs-en"), {"left 3", "left 3", "left 2"});
  ASSERT_EQ(session.stage, Stage::review);
  session = after(outline, session, {"again"});
  EXPECT_EQ(session.at, 0U);
  session = after(outline, session, {"right 6"});
  EXPECT_EQ(session.stage, Stage::review);
  session = after(outline, session, {""});
  EXPECT_EQ(session.at, 3U);
}

TEST(Session, EmptiesComparisonsWithAChoiceThatWasChanged) {
  const Outline outline = base_outline("best-worst-en");
  Session session = after(outline, base_session(outline, "best-worst-en"),
                          {"1", "3", "2", "8", "4", "overview", "1"});
  ASSERT_EQ(session.at, 0U);
  const Step step = take_line(outline, session, "2");
  EXPECT_THAT(step.changes, ElementsAre(Change{Field::answer, 0, "2"}, Change{Field::answer, 3, ""},
                                        Change{Field::answer, 4, ""}));
  EXPECT_THAT(step.session.notice, HasSubstr("emptied"));
  EXPECT_EQ(after(outline, step.session, {"undo"}).given, session.given);
  EXPECT_THAT(take_line(outline, session, "3").session.notice, HasSubstr("cannot be both"));
}

TEST(Session, KeepsAnEarlierAnswerOnlyInALaterRound) {
  Outline outline = base_outline("pairs-en");
  const Session begun = base_session(outline, "pairs-en");
  EXPECT_TRUE(take_line(outline, begun, "keep").changes.empty());
  outline.asks_again = true;
  EXPECT_THAT(take_line(outline, begun, "unchanged").changes,
              ElementsAre(Change{Field::answer, 0, "keep"}));
  EXPECT_THAT(press(outline, begun, typed("k")).changes,
              ElementsAre(Change{Field::answer, 0, "keep"}));
  const Step same = take_line(outline, begun, "same");
  EXPECT_TRUE(same.changes.empty());
  EXPECT_THAT(same.session.notice, HasSubstr("keep your earlier answer"));
}

TEST(Session, TypesReasonsInAnyScriptAndLeavesThemOnEscape) {
  const Outline outline = base_outline("pairs-zh");
  Session session =
      after_keys(outline, base_session(outline, "pairs-zh"),
                 {typed("w"), typed("网"), typed("络"), {Kind::backspace}, typed("s")});
  EXPECT_EQ(session.stage, Stage::reason);
  EXPECT_EQ(session.draft, "网s");
  EXPECT_THAT(press(outline, session, enter_key).changes,
              ElementsAre(Change{Field::why, 0, "网s"}));
  const Step left = press(outline, session, {Kind::escape});
  EXPECT_TRUE(left.changes.empty());
  EXPECT_EQ(left.session.stage, Stage::question);
}

TEST(Session, TakesARemarkFromAnywhere) {
  const Outline outline = base_outline("pairs-en");
  const Step step = take_line(outline, base_session(outline, "pairs-en"), "remark: a good list");
  EXPECT_THAT(step.changes, ElementsAre(Change{Field::remark, 0, "a good list"}));
  EXPECT_EQ(step.session.stage, Stage::question);
}

TEST(Session, EmptiesAnAnswerOnRequestAndOnAWordForNone) {
  const Outline outline = base_outline("pairs-en");
  const Session given = after(outline, base_session(outline, "pairs-en"), {"left 3", "back"});
  EXPECT_THAT(take_line(outline, given, "clear").changes,
              ElementsAre(Change{Field::answer, 0, ""}));
  EXPECT_THAT(take_line(outline, given, "don't know").changes,
              ElementsAre(Change{Field::answer, 0, ""}));
  EXPECT_TRUE(take_line(outline, given, "skip").changes.empty());
  EXPECT_TRUE(take_line(outline, given, "").changes.empty());
}

TEST(Session, TakesAReasonAloneWithoutTouchingTheAnswer) {
  const Outline outline = base_outline("pairs-en");
  const Session given = after(outline, base_session(outline, "pairs-en"), {"left 3", "back"});
  EXPECT_THAT(take_line(outline, given, "# since then").changes,
              ElementsAre(Change{Field::why, 0, "since then"}));
}

TEST(Session, EndsWithoutAChangeOnInterruptAndEndOfInput) {
  const Outline outline = base_outline("pairs-en");
  const Session drafted = after_keys(outline, base_session(outline, "pairs-en"), {left_arrow});
  for (const Kind kind : {Kind::interrupt, Kind::end_of_input}) {
    const Step step = press(outline, drafted, {kind});
    EXPECT_EQ(step.session.stage, Stage::ended);
    EXPECT_TRUE(step.changes.empty());
  }
}

TEST(Session, MovesARatingWithArrowsWithinItsBounds) {
  const Outline outline = base_outline("ratings-en");
  Session session = after_keys(outline, base_session(outline, "ratings-en"), {right_arrow});
  EXPECT_EQ(session.draft, "3");
  for (int i = 0; i < 9; ++i) session = after_keys(outline, session, {right_arrow});
  EXPECT_EQ(session.draft, "5");
}

TEST(Session, SaysWhyAnAnswerWasNotTaken) {
  const Outline outline = base_outline("budget-en");
  const Step step = take_line(outline, base_session(outline, "budget-en"), "about 30");
  EXPECT_TRUE(step.changes.empty());
  EXPECT_EQ(step.session.notice,
            "'about 30' is not taken. It takes a number from 0 on, for example 30 or 12.5.");
}

}  // namespace
}  // namespace pondera::interview
