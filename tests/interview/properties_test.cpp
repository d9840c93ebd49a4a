// SPDX-License-Identifier: Apache-2.0
// Laws that hold whatever is typed: keys and lines at random, on every kind of questionnaire.
#include "core/random_stream.hpp"
#include "interview/given_answers.hpp"
#include "interview/screen.hpp"
#include "interview/session.hpp"
#include "report/text_table.hpp"
#include "tests/interview/base_sheet.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::interview {
namespace {

/// Draws in a row from one stream.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : stream_(seed, "interview") {}
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(stream_.below(next_++, static_cast<std::uint64_t>(n)));
  }

 private:
  RandomStream stream_;
  std::uint64_t next_ = 0;
};

Key any_key(Draws& draws) {
  using Kind = Key::Kind;
  static const std::vector<Key> keys = {
      {Kind::left},      {Kind::right}, {Kind::up},    {Kind::down},      {Kind::page_up},
      {Kind::page_down}, {Kind::enter}, {Kind::enter}, {Kind::backspace}, {Kind::escape},
      {Kind::redraw},    {Kind::other}, typed("l"),    typed("r"),        typed("="),
      typed("1"),        typed("2"),    typed("3"),    typed("9"),        typed("0"),
      typed("."),        typed("x"),    typed("u"),    typed("w"),        typed("m"),
      typed("o"),        typed("a"),    typed("k"),    typed("s"),        typed("b"),
      typed("?"),        typed("#"),    typed("\""),   typed(":"),        typed("因"),
      typed(" ")};
  return keys[draws.below(keys.size())];
}

std::string any_line(Draws& draws) {
  static const std::vector<std::string> lines = {
      "",           "left 3",         "right 9",        "equal",    "3",       "1",     "2",
      "30",         "12.5",           "左 5",           "相等",     "undo",    "back",  "next",
      "clear",      "again",          "keep",           "same",     "remark",  "why",   "why: a #b",
      "why: \"c",   "why: 7: left 3", "left 2 # since", "overview", "left 99", "1,000", "- pair: 1",
      "pondera: x", "don't know",     "help",           "0"};
  return lines[draws.below(lines.size())];
}

/// A file and a session that must always say the same.
struct Played {
  AnswerFile file;
  Session session;
};

void settle(Played& played, Step step, const Outline& outline) {
  if (!step.changes.empty()) {
    auto changed = played.file.with(step.changes);
    if (!changed) {
      EXPECT_EQ(changed.diagnostics().front().code, "interview.not-kept");
      played.session = refused(std::move(played.session), "no");
      return;
    }
    played.file = *std::move(changed);
  }
  played.session = std::move(step.session);
  if (played.session.stage == Stage::ended) played.session.stage = Stage::overview;
  ASSERT_LT(played.session.at, outline.questions.size());
}

TEST(InterviewProperties, TheFileAlwaysSaysWhatTheSessionSays) {
  constexpr int steps = 300;
  std::uint64_t seed = 1;
  for (const std::string name : {"pairs-en", "pairs-zh", "ratings-en", "budget-zh", "direct-en",
                                 "best-worst-en", "best-worst-zh"}) {
    for (const bool again : {false, true}) {
      Outline outline = base_outline(name);
      outline.asks_again = again;
      Played played = {base_file(name), base_session(outline, name)};
      const std::size_t entries = played.file.sheet().entries.size();
      Draws draws(seed++);
      for (int i = 0; i < steps; ++i) {
        const bool key = draws.below(10) < 6;
        settle(played,
               key ? press(outline, played.session, any_key(draws))
                   : take_line(outline, played.session, any_line(draws)),
               outline);
        ASSERT_EQ(played.session.given, given_in(played.file.sheet())) << name;
        const auto& remark = played.file.sheet().remark;
        ASSERT_EQ(played.session.remark, remark ? remark->text : "") << name;
        ASSERT_EQ(played.file.sheet().entries.size(), entries);
      }
      for (const ScreenLine& line : screen_of(outline, played.session, {40, 24})) {
        EXPECT_LE(report::display_width(line.text), 40);
      }
    }
  }
}

TEST(InterviewProperties, UndoingAllGivesBackTheBytes) {
  std::uint64_t seed = 100;
  for (const std::string name : {"pairs-en", "budget-en", "best-worst-zh"}) {
    const Outline outline = base_outline(name);
    const AnswerFile blank = base_file(name);
    Played played = {blank, base_session(outline, name)};
    Draws draws(seed++);
    for (int i = 0; i < 100; ++i) {
      settle(played, take_line(outline, played.session, any_line(draws)), outline);
    }
    while (!played.session.past.empty()) {
      played.session.stage = Stage::question;
      const std::size_t before = played.session.past.size();
      settle(played, take_line(outline, played.session, "undo"), outline);
      ASSERT_LT(played.session.past.size(), before);
    }
    EXPECT_EQ(played.session.given, given_in(blank.sheet())) << name;
    // Where a method has no line for reasons, one that was added stays, empty.
    const bool has_reasons = name == "pairs-en";
    EXPECT_TRUE(!has_reasons || played.file.bytes() == blank.bytes());
  }
}

}  // namespace
}  // namespace pondera::interview
