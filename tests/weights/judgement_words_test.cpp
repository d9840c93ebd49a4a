// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_words.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(JudgementWords, WriteRatiosAsPeopleDo) {
  EXPECT_EQ(ratio_text(3), "3");
  EXPECT_EQ(ratio_text(1.0 / 3), "1/3");
  EXPECT_EQ(ratio_text(2.5), "2.5");
  EXPECT_EQ(ratio_text(0.999), "1");
}

TEST(JudgementWords, PutTheMoreImportantItemFirst) {
  EXPECT_EQ(judgement_words("a", "b", std::log(3)), "'a' is 3 × 'b'");
  EXPECT_EQ(judgement_words("a", "b", -std::log(3)), "'b' is 3 × 'a'");
  EXPECT_EQ(judgement_words("a", "b", 0), "'a' equals 'b'");
}

TEST(JudgementWords, TellAContradictionAsAStory) {
  const Contradiction turned = {.first = 0,
                                .second = 2,
                                .through = 1,
                                .direct = -std::log(2),
                                .first_leg = std::log(3),
                                .second_leg = std::log(3),
                                .indirect = std::log(9),
                                .reversed = true};
  EXPECT_EQ(contradiction_words(turned, {"A", "B", "C"}),
            "'A' is 3 × 'B' and 'B' is 3 × 'C', so 'A' is about 9 × 'C'; but 'C' is 2 × 'A'");
}

}  // namespace
}  // namespace pondera::weights
