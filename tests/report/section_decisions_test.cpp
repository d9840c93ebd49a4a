// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(DecisionsSection, SaysThatThereAreNone) {
  const StudyResults results = report_example();
  EXPECT_THAT(all_texts(decisions_section(ReportContext(results, "en"))),
              HasSubstr("every answer counts"));
}

TEST(DecisionsSection, SaysWhatWasLeftOutAndWhyButNotWhose) {
  StudyResults results = report_example();
  survey::RecordedDecision recorded;
  recorded.decision = {.subject = {"E4", "goal", "homes", "jobs"}, .reason = "E4 withdrew it"};
  recorded.at = "2026-05-03T14:15:16Z";
  results.decisions = {{recorded, 1}};
  results.weights_without = results.weights;
  results.ranking_without = results.ranking;
  results.ranking_without->units[1].rank = 3;
  const ReportSection section = decisions_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "decisions");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows[0], ElementsAre("Homes & gardens against Jobs", "an assessor",
                                          "[…] withdrew it", "1", "2026-05-03"));
  const ReportTable* ranks = find_table(section, "decided-ranks");
  ASSERT_NE(ranks, nullptr);
  EXPECT_THAT(ranks->rows[0], ElementsAre("B", "2", "3"));
}

TEST(DecisionsSection, NamesWhatIsLeftOutForThisReportAlone) {
  StudyResults results = report_example();
  results.weights.excluded = {{"E7", "what if E7 had stayed away"}};
  EXPECT_THAT(all_texts(decisions_section(ReportContext(results, "en"))),
              HasSubstr("an assessor (what if […] had stayed away)"));
}

}  // namespace
}  // namespace pondera::report
