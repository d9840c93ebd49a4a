// SPDX-License-Identifier: Apache-2.0
#include "scoring/data_audit_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

TEST(DataAuditOptions, AreReadFromTheStudy) {
  const auto options = scoring_options(
      study_with_section("scoring: {data_audit: {outlier: 4, fewest_units: 20, dominant: 0.4}}\n"));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->data_audit.outlier, 4);
  EXPECT_EQ(options->data_audit.fewest_units, 20);
  EXPECT_EQ(options->data_audit.dominant, 0.4);
  EXPECT_EQ(options->data_audit.collinear, 0.95);
}

TEST(DataAuditOptions, RefuseWhatTheyDoNotKnow) {
  EXPECT_THAT(
      mistakes_of_section("scoring: {data_audit: {coverage: 65, outliers: 3, fewest_units: 2}}\n"),
      ::testing::ElementsAre("survey.out-of-range study.yaml:1:34",
                             "survey.out-of-range study.yaml:1:65",
                             "survey.unknown-key study.yaml:1:38"));
}

}  // namespace
}  // namespace pondera::scoring
