// SPDX-License-Identifier: Apache-2.0
#include "interview/part_review.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::HasSubstr;

std::vector<Given> given_by(const Outline& outline, const std::vector<std::string>& texts) {
  std::vector<Given> given(outline.questions.size());
  for (std::size_t i = 0; i < texts.size(); ++i) given[i].answer = texts[i];
  return given;
}

// Part 1: infrastructure against governance, governance against transport, transport against
// infrastructure. a12 = 3, a23 = 3, a13 = 9 is consistent.
TEST(ReviewPart, SaysThatConsistentAnswersAgree) {
  const Outline outline = base_outline("pairs-en");
  const auto review = review_part(outline, given_by(outline, {"left 3", "left 3", "right 9"}), 0);
  ASSERT_TRUE(review);
  ASSERT_EQ(review->lines.size(), 1U);
  EXPECT_THAT(review->lines[0], HasSubstr("consistency ratio 0.00"));
  EXPECT_FALSE(review->again);
}

// a12 = 3, a23 = 3, a13 = 1/2. Of three items, λmax = 1 + s + 1/s with s³ = a12 a23 / a13 = 18:
// λmax = 1 + 2.6207 + 0.3816 = 4.0023, CI = 0.5012, RI(3) = 0.5245: CR = 0.96.
TEST(ReviewPart, NamesTheContradictionInWords) {
  const Outline outline = base_outline("pairs-en");
  const auto review = review_part(outline, given_by(outline, {"left 3", "left 3", "left 2"}), 0);
  ASSERT_TRUE(review);
  EXPECT_THAT(review->lines[0], HasSubstr("consistency ratio 0.96"));
  EXPECT_EQ(review->again, 0U);
  EXPECT_EQ(review->lines[2],
            "You said 'Transport links' is 2 x 'Digital infrastructure', and 'Governance' is 3 x "
            "'Transport links'; so 'Governance' is 6 x 'Digital infrastructure', or so. But you "
            "said 'Digital infrastructure' is 3 x 'Governance'.");
  EXPECT_EQ(review->lines[3], "Your other answers would go with: right 6.");
}

TEST(ReviewPart, SpeaksChinese) {
  const Outline outline = base_outline("pairs-zh");
  std::vector<Given> given(outline.questions.size());
  for (std::size_t q = 0; q < 3; ++q) {
    // In a circle, whatever the sides: each beats the next of the list.
    const auto& items = outline.parts[0].items;
    const auto at = [&](const std::string& label) {
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].label == label) return i;
      }
      return items.size();
    };
    const bool forward = (at(outline.questions[q].left) + 1) % 3 == at(outline.questions[q].right);
    given[q].answer = forward ? "左 3" : "右 3";
  }
  const auto review = review_part(outline, given, 0);
  ASSERT_TRUE(review);
  EXPECT_THAT(review->lines[0], HasSubstr("相互矛盾"));
  EXPECT_THAT(review->lines[2], HasSubstr("您说"));
}

TEST(ReviewPart, IsSilentWhereNothingCanContradict) {
  const Outline outline = base_outline("pairs-en");
  EXPECT_FALSE(review_part(outline, given_by(outline, {"left 3", "left 3"}), 0));  // a tree
  EXPECT_FALSE(review_part(outline, given_by(outline, {}), 0));
  const Outline ratings = base_outline("ratings-en");
  EXPECT_FALSE(review_part(ratings, given_by(ratings, {"4", "4"}), 0));
}

TEST(ReviewPart, AddsUpPoints) {
  const Outline outline = base_outline("budget-en");
  const auto review = review_part(outline, given_by(outline, {"30", "30", "50"}), 0);
  ASSERT_TRUE(review);
  EXPECT_EQ(review->lines[0], "The points of this part add up to 110, not to 100.");
  EXPECT_FALSE(review_part(outline, given_by(outline, {"33.3", "33.3", "33.3"}), 0));
  const auto partly = review_part(outline, given_by(outline, {"30"}), 0);
  ASSERT_TRUE(partly);
  EXPECT_THAT(partly->lines[0], HasSubstr("question 2, 3"));
  EXPECT_EQ(partly->again, 1U);
}

TEST(ReviewPart, SaysThatAllZerosSayNothing) {
  const Outline outline = base_outline("direct-en");
  EXPECT_TRUE(review_part(outline, given_by(outline, {"0", "0", "0"}), 0));
  EXPECT_FALSE(review_part(outline, given_by(outline, {"0", "0", "1"}), 0));
}

// Best 1, worst 3, a = 4; item 2: b = 4, o = 4. Input-based CR = |16 - 4|/(16 - 4) = 1.
TEST(ReviewPart, ExplainsWhatContradictsTheBestAndTheWorst) {
  const Outline outline = base_outline("best-worst-en");
  const auto review =
      review_part(outline, given_by(outline, {"1", "3", "", "4", "4", "", "4", ""}), 0);
  ASSERT_TRUE(review);
  EXPECT_THAT(review->lines[0], HasSubstr("consistency ratio 1.00"));
  EXPECT_THAT(review->lines[1], HasSubstr("'Digital infrastructure' is 16 x 'Governance'"));
  EXPECT_EQ(review->again, 3U);
}

}  // namespace
}  // namespace pondera::interview
