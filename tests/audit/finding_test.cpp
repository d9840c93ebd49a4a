// SPDX-License-Identifier: Apache-2.0
#include "audit/finding.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::audit {
namespace {

TEST(Finding, QuotesTheLabelInTheStudysOwnLanguage) {
  auto study = testing::study_of({{"goal", {"a", "b"}}});
  EXPECT_EQ(quoted_label(study, "b"), "'Label of b'");
  study.languages = {"zh", "en"};
  EXPECT_EQ(quoted_label(study, "b"), "'Label of b'");  // no Chinese label: any there is
  EXPECT_EQ(quoted_label(study, "gone"), "'gone'");
}

TEST(Finding, WritesAnswersAsTheyAreTyped) {
  EXPECT_EQ(answer_words(7), "left 7");
  EXPECT_EQ(answer_words(-2), "right 2");
  EXPECT_EQ(answer_words(1), "equal");
}

TEST(Finding, WritesARatioWithAsManyDecimalsAsTellItFromItsLimit) {
  EXPECT_EQ(ratio_text(0.2716, 0.10), "0.27");
  EXPECT_EQ(ratio_text(0.1004, 0.10), "0.1004");
  EXPECT_EQ(ratio_text(0.10, 0.10), "0.10");
  EXPECT_EQ(ratio_text(0.1 + 1e-12, 0.10), "0.100000");
}

}  // namespace
}  // namespace pondera::audit
