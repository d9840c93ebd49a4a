// SPDX-License-Identifier: Apache-2.0
#include "report/precision_report.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(PrecisionReport, MarginIsRelativeToTheWeight) {
  EXPECT_EQ(margin_text(0.1), "± 22 %");  // e^0.196 = 1.2165
  EXPECT_EQ(margin_text(0), "± 0 %");
  EXPECT_EQ(margin_text(0.36), "> ± 100 %");  // e^0.7056 = 2.025
}

TEST(PrecisionReport, ShowsTheDesignBesideTheOtherAndMarksTheOwnPanel) {
  ExpectedPrecision precision;
  precision.designed = {60, 8};
  precision.other = WayOfAsking{105, 14};
  precision.panels = {{4, false, 0.2, 0.18}, {9, true, 0.1, 0.09}};
  const std::string text = expected_precision_text(precision);
  EXPECT_THAT(text, HasSubstr("60 pairs, 8 minutes  105 pairs, 14 minutes"));
  EXPECT_THAT(text, HasSubstr("± 22 %                 ± 19 %  this study"));
  EXPECT_THAT(text, HasSubstr("factor of 1.65"));
  EXPECT_THAT(text, Not(HasSubstr("share_of_pairs")));
}

TEST(PrecisionReport, SaysNothingBeforeTheFirstAnswer) {
  aggregation::GroupPrecision group;
  group.group = "goal";
  EXPECT_EQ(panel_precision_text(pondera::testing::study_of({{"goal", {"a", "b"}}}, {}), {group}),
            "");
}

TEST(PrecisionReport, NamesTheStratumInWhichAnAnswerHelpsMost) {
  const survey::Study study =
      pondera::testing::study_of({{"goal", {"a", "b", "c"}}}, {"x/one", "y/two", "z/three"});
  aggregation::GroupPrecision group;
  group.group = "goal";
  group.assessors = 7;
  group.log_error = 0.1;
  group.strata = {
      {"one", 0.3, 3, 0.2, 0.098}, {"two", 0.3, 3, 0.4, 0.07}, {"three", 0.4, 1, {}, {}}};
  const std::string text = panel_precision_text(study, {group});
  EXPECT_THAT(text, HasSubstr("± 22 %  two"));
  EXPECT_THAT(text, HasSubstr("± 15 %"));  // e^0.1372 = 1.147
  EXPECT_THAT(text,
              HasSubstr("Fewer than two answers of three: how far they differ is not known."));
}

}  // namespace
}  // namespace pondera::report
