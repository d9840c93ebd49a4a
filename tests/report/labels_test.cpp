// SPDX-License-Identifier: Apache-2.0
#include "report/labels.hpp"

#include "tests/report/example_results.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(Labels, SpeakTheLanguageThatIsAskedForAndFallBackToTheId) {
  const survey::Study study = example_study();
  EXPECT_EQ(label_of(study, "pay", "zh"), "薪酬");
  EXPECT_EQ(label_of(study, "pay", "en"), "Pay");
  EXPECT_EQ(label_of(study, "gone", "en"), "gone");
}

TEST(Labels, OfStrataAreTheStudysOwnAndFallBackToTheId) {
  survey::Study study = example_study();
  study.strata = {{.id = "econ", .label = {.any = "Economists"}}, {.id = "it"}};
  EXPECT_EQ(stratum_label(study, "econ"), "Economists");
  EXPECT_EQ(stratum_label(study, "it"), "it");
  EXPECT_EQ(stratum_label(study, "gone"), "gone");
}

TEST(Labels, CountWithTheRightNoun) {
  EXPECT_EQ(counted(0, "file", "files"), "0 files");
  EXPECT_EQ(counted(1, "file", "files"), "1 file");
  EXPECT_EQ(counted(2, "file", "files"), "2 files");
}

TEST(Labels, RoundPercentagesHalfUp) {
  EXPECT_EQ(percent_text(0.16204), "16.20 %");
  EXPECT_EQ(percent_text(0.00125), "0.13 %");
}

TEST(Labels, NameWhoIsLeftOutWithTheReason) {
  EXPECT_EQ(exclusion_text({"E9", "answered\nat random"}),
            "E9 (answered\xEF\xBF\xBD"
            "at random)");
}

}  // namespace
}  // namespace pondera::report
