// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.hpp"

#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;

// North and south have three, west one: 1 < 3, so the smaller of the others joins it.
TEST(ReportContext, PutsASmallStratumTogetherWithAnother) {
  const StudyResults results = report_example();
  const ReportContext context(results, "en");
  EXPECT_THAT(context.strata().shown, ElementsAre(1));
  EXPECT_THAT(context.strata().together, ElementsAre(0, 2));
  EXPECT_EQ(context.shown_stratum("south"), 1);
  EXPECT_FALSE(context.shown_stratum("west"));
  EXPECT_TRUE(context.shows_people());
}

TEST(ReportContext, CountsWhoAnsweredAGroupNotWhoIsInTheStratum) {
  StudyResults results = report_example();
  results.responses[3].answers.clear();  // E4 of south
  const ReportContext context(results, "en");
  EXPECT_THAT(context.strata().shown, ElementsAre(0));
  EXPECT_THAT(context.strata().together, ElementsAre(1, 2));
}

TEST(ReportContext, CallsAssessorsWhatTheStudyAllows) {
  StudyResults results = report_example();
  EXPECT_EQ(ReportContext(results, "en").assessor("E1"), "");
  results.options.names = NamesShown::ids;
  EXPECT_EQ(ReportContext(results, "en").assessor("E1"), "E1");
  results.options.names = NamesShown::names;
  EXPECT_EQ(ReportContext(results, "en").assessor("E1"), secret_name);
}

TEST(ReportContext, TakesNamesOutOfTheOrganisersWords) {
  StudyResults results = report_example();
  const std::string reason = "e7 answered for Ana <b>Secret</b> (ana@example.org), as in E70";
  EXPECT_EQ(ReportContext(results, "en").redacted(reason), "[…] answered for […] ([…]), as in E70");
  results.options.names = NamesShown::ids;
  EXPECT_EQ(ReportContext(results, "en").redacted(reason), "e7 answered for […] ([…]), as in E70");
}

TEST(ReportContext, SpeaksTheLanguage) {
  const StudyResults results = report_example();
  const ReportContext context(results, "zh");
  EXPECT_EQ(context.label("homes"), "住房");
  EXPECT_EQ(context.stratum(2), "西");
  EXPECT_EQ(context.listed({"甲", "乙"}), "甲、乙");
  EXPECT_EQ(context.listed({}), "无");
}

TEST(WithSign, ShowsTheSignOfWhatIsNotZero) {
  EXPECT_EQ(with_sign(0.124, 2), "+0.12");
  EXPECT_EQ(with_sign(-0.125, 2), "-0.13");
  EXPECT_EQ(with_sign(0.001, 2), "0.00");
}

}  // namespace
}  // namespace pondera::report
