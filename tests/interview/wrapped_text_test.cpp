// SPDX-License-Identifier: Apache-2.0
#include "interview/wrapped_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using ::testing::ElementsAre;

TEST(WrappedText, BreaksAtBlanksAndIndentsWhatFollows) {
  EXPECT_THAT(wrapped_text("aaa bbb ccc ddd", 8, 2), ElementsAre("aaa bbb", "  ccc", "  ddd"));
  EXPECT_THAT(wrapped_text("aaa bbb", 8), ElementsAre("aaa bbb"));
  EXPECT_THAT(wrapped_text("", 20), ElementsAre(""));
}

TEST(WrappedText, CountsTwoCellsForAChineseCharacterAndKeepsItsStop) {
  EXPECT_THAT(wrapped_text("数字基础设施", 8), ElementsAre("数字基础", "设施"));
  EXPECT_THAT(wrapped_text("数字基础，设施", 8), ElementsAre("数字基", "础，设施"));
}

TEST(WrappedText, CutsAWordThatIsLongerThanALineAndShowsControls) {
  EXPECT_THAT(wrapped_text("abcdefghijkl", 8), ElementsAre("abcdefgh", "ijkl"));
  EXPECT_THAT(wrapped_text("a\x1B[2J", 20), ElementsAre("a\uFFFD[2J"));
}

}  // namespace
}  // namespace pondera::interview
