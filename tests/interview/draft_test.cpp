// SPDX-License-Identifier: Apache-2.0
#include "interview/draft.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

TEST(PairDraft, NeedsASideForANumber) {
  const Outline outline = base_outline("pairs-en");
  EXPECT_EQ(pair_draft(outline, 0, "", "l"), "left");
  EXPECT_EQ(pair_draft(outline, 0, "left", "3"), "left 3");
  EXPECT_EQ(pair_draft(outline, 0, "left 3", "r"), "right");
  EXPECT_EQ(pair_draft(outline, 0, "left 3", "4"), "left 4");  // 34 is beyond the scale
  EXPECT_EQ(pair_draft(outline, 0, "", "1"), "equal");
  EXPECT_EQ(pair_draft(outline, 0, "", "3"), std::nullopt);
  EXPECT_EQ(pair_draft(outline, 0, "equal", "3"), std::nullopt);
}

TEST(ShiftedDraft, BeginsAtWhatIsGiven) {
  const Outline outline = base_outline("pairs-zh");
  Session session = base_session(outline, "pairs-zh");
  session.given[0].answer = "右 2";
  EXPECT_EQ(shifted_draft(outline, session, -1), "相等");
  EXPECT_EQ(shifted_draft(outline, session, 1), "右 3");
  const Outline points = base_outline("budget-en");
  EXPECT_EQ(shifted_draft(points, base_session(points, "budget-en"), 1), std::nullopt);
}

TEST(ExpectedAnswer, FollowsTheQuestion) {
  const Outline outline = base_outline("best-worst-en");
  EXPECT_EQ(expected_answer(outline, 0), "It takes the number of an item in the list.");
  EXPECT_EQ(expected_answer(outline, 3), "It takes a whole number from 1 to 9.");
}

}  // namespace
}  // namespace pondera::interview
