// SPDX-License-Identifier: Apache-2.0
#include "report/audit_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

audit::AuditReport three_assessors() {
  audit::AuditReport report;
  report.random_index = "exact";
  report.assessors = {
      {.assessor = "E1", .asked = 4, .answered = 4, .highest_cr = 0.02},
      {.assessor = "E2", .asked = 4, .answered = 4, .highest_cr = 0.0},
      {.assessor = "E3",
       .asked = 4,
       .answered = 3,
       .highest_cr = 0.31,
       .findings = {{.code = "audit.inconsistent", .group = "goal", .message = "CR 0.31 in one"},
                    {.code = "audit.inconsistent", .group = "work", .message = "CR 0.2, in two"},
                    {.code = "audit.incomplete", .group = "", .message = "=1 open"}}}};
  return report;
}

TEST(AuditText, CountsFindingsOfTheLastAssessorByKind) {
  const std::string text = audit_text(example_study(), three_assessors(), "en");
  EXPECT_THAT(text, testing::HasSubstr("Good cities: audit of 3 responses\n1 of 3 with findings."));
  EXPECT_THAT(text, testing::HasSubstr(
                        "  E3             3/4       0.310  inconsistent (2 groups), incomplete\n"));
  EXPECT_THAT(text,
              testing::HasSubstr("\nE3\n  - CR 0.31 in one\n  - CR 0.2, in two\n  - =1 open\n"));
}

TEST(AuditText, SaysSoWhenNobodyHasAnswered) {
  EXPECT_EQ(audit_text(example_study(), {}, "en"),
            "Good cities: audit of 0 responses\nNobody has answered yet.\n");
}

TEST(AuditText, SaysWhereTheJudgementStandsThatFitsLeast) {
  audit::AuditReport report = three_assessors();
  weights::WorstJudgement worst;
  worst.where = {"replies/e3.yaml", 35, 11};
  report.assessors.back().findings.front().worst = worst;
  EXPECT_THAT(audit_text(example_study(), report, "en"),
              testing::HasSubstr("  - CR 0.31 in one See replies/e3.yaml:35.\n"));
}

TEST(AuditCsv, GivesOneLinePerFinding) {
  EXPECT_EQ(audit_csv(three_assessors()),
            "assessor,code,group,message\n"
            "E3,audit.inconsistent,goal,CR 0.31 in one\n"
            "E3,audit.inconsistent,work,\"CR 0.2, in two\"\n"
            "E3,audit.incomplete,,'=1 open\n");
}

}  // namespace
}  // namespace pondera::report
