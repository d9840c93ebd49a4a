// SPDX-License-Identifier: Apache-2.0
#include "interview/session_turn.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::ElementsAre;

TEST(SessionTurn, RecordsOnlyWhatChanges) {
  const Outline outline = base_outline("pairs-en");
  SessionTurn same(outline, after(outline, base_session(outline, "pairs-en"), {"left 3", "back"}));
  same.give("left 3", std::nullopt);
  const Step step = std::move(same).step();
  EXPECT_TRUE(step.changes.empty());
  EXPECT_EQ(step.session.past.size(), 1U);
  EXPECT_EQ(step.session.at, 1U);
}

TEST(SessionTurn, GoesBackAcrossParts) {
  const Outline outline = base_outline("pairs-en");
  Session session = base_session(outline, "pairs-en");
  session.at = 3;
  SessionTurn turn(outline, session);
  turn.go_back();
  EXPECT_EQ(turn.now().at, 2U);
  turn.choose_question("99");
  EXPECT_EQ(turn.now().notice, "There is no such question.");
  turn.choose_question("９");
  EXPECT_EQ(turn.now().at, 8U);
}

TEST(SessionTurn, GivesBackAReasonWithItsAnswer) {
  const Outline outline = base_outline("pairs-en");
  SessionTurn turn(outline, base_session(outline, "pairs-en"));
  turn.give("left 3", "since");
  turn.undo();
  EXPECT_THAT(std::move(turn).step().changes,
              ElementsAre(Change{Change::Field::answer, 0, ""}, Change{Change::Field::why, 0, ""}));
}

}  // namespace
}  // namespace pondera::interview
