// SPDX-License-Identifier: Apache-2.0
#include "interview/given_answers.hpp"

#include "tests/interview/base_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::ElementsAre;

std::vector<Given> blank_answers(const Outline& outline) {
  return std::vector<Given>(outline.questions.size());
}

TEST(GivenAnswers, ReadWhatStandsInTheFileAsCollectDoes) {
  const Outline outline = base_outline("pairs-zh");
  std::vector<Given> given = blank_answers(outline);
  given[0].answer = "右边５";
  given[1].answer = "left 10";
  EXPECT_EQ(code_given(outline, given, 0), -5);
  EXPECT_EQ(code_given(outline, given, 1), std::nullopt);
  EXPECT_TRUE(is_open(outline, given, 1));
  EXPECT_EQ(answer_from_code(outline, 0, -5), "右 5");
  EXPECT_EQ(answer_from_code(outline, 0, 1), "相等");
}

TEST(GivenAnswers, NeedNothingThatFollowsFromTheChoice) {
  const Outline outline = base_outline("best-worst-en");
  std::vector<Given> given = blank_answers(outline);
  // Part 1: items 1 to 3; questions 1, 2: choices; 3-5: best over each; 6-8: each over worst.
  EXPECT_EQ(progress_of(outline, given, 0, 8).needed, 8);
  given[0].answer = "1";
  given[1].answer = "3";
  EXPECT_FALSE(needs_answer(outline, given, 2));  // best over itself
  EXPECT_FALSE(needs_answer(outline, given, 7));  // worst over itself
  EXPECT_FALSE(needs_answer(outline, given, 5));  // best over worst, the second time
  const Progress progress = progress_of(outline, given, 0, 8);
  EXPECT_EQ(progress.needed, 5);  // 2n - 1
  EXPECT_EQ(progress.answered, 2);
  EXPECT_THAT(progress.open, ElementsAre(3U, 4U, 6U));
  given[5].answer = "7";  // answered there instead
  EXPECT_FALSE(needs_answer(outline, given, 4));
  EXPECT_TRUE(needs_answer(outline, given, 5));
}

TEST(GivenAnswers, TakeAKeepWordOnlyInALaterRound) {
  Outline outline = base_outline("ratings-en");
  std::vector<Given> given = blank_answers(outline);
  given[0].answer = "keep";
  EXPECT_TRUE(is_open(outline, given, 0));
  outline.asks_again = true;
  EXPECT_FALSE(is_open(outline, given, 0));
}

}  // namespace
}  // namespace pondera::interview
