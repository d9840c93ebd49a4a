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
       .verdict = audit::Verdict::ask_again,
       .findings = {{.code = "audit.inconsistent",
                     .group = "goal",
                     .message = "CR 0.31 in one",
                     .kind = audit::EvidenceKind::consistency},
                    {.code = "audit.inconsistent",
                     .group = "work",
                     .message = "CR 0.2, in two",
                     .kind = audit::EvidenceKind::consistency},
                    {.code = "audit.incomplete", .group = "", .message = "=1 open"}}}};
  return report;
}

TEST(AuditText, CountsFindingsOfTheLastAssessorByKind) {
  const std::string text = audit_text(example_study(), three_assessors(), "en");
  EXPECT_THAT(text, ::testing::StartsWith("Good cities: audit of 3 responses\nA verdict is a"));
  EXPECT_THAT(
      text,
      ::testing::HasSubstr(
          "  E3             3/4       0.310  ask again  inconsistent (2 groups), incomplete\n"));
  EXPECT_THAT(text,
              ::testing::HasSubstr("\nE3\n  - CR 0.31 in one\n  - CR 0.2, in two\n  - =1 open\n"));
}

TEST(AuditText, BeginsWithWhoIsCarelessAndWhyAndEndsWithWhatToDo) {
  audit::AuditReport report = three_assessors();
  report.assessors[0].verdict = audit::Verdict::careless;
  report.assessors[0].findings = {{.code = "audit.one-sided",
                                   .kind = audit::EvidenceKind::style,
                                   .weight = audit::EvidenceWeight::sign},
                                  {.code = "audit.copied",
                                   .kind = audit::EvidenceKind::copying,
                                   .weight = audit::EvidenceWeight::decisive}};
  report.assessors[1].verdict = audit::Verdict::careless;
  report.assessors[1].findings = {{.code = "audit.random",
                                   .kind = audit::EvidenceKind::consistency,
                                   .weight = audit::EvidenceWeight::sign},
                                  {.code = "audit.dissent"},
                                  {.code = "audit.fast",
                                   .kind = audit::EvidenceKind::speed,
                                   .weight = audit::EvidenceWeight::sign}};
  const std::string text = audit_text(example_study(), report, "en");
  EXPECT_THAT(text, ::testing::HasSubstr(
                        "\n\n"
                        "  careless   2  E1: the answers of another assessor\n"
                        "                E2: answers as if at random; faster than one can read\n"
                        "  ask again  1  E3\n"
                        "  sound      0\n"
                        "  dissent    1  E2 (no fault)\n\n"));
  EXPECT_THAT(
      text, ::testing::HasSubstr("\nWhat to do:\n  - ask again: ask them about the answers above"));
  EXPECT_THAT(text,
              ::testing::EndsWith("'pondera decide' writes down what you decide, and why.\n"));
}

TEST(AuditText, ShowsInfluenceWhereItIsKnown) {
  audit::AuditReport report = three_assessors();
  report.assessors[2].influence.emplace();
  report.assessors[2].influence->largest_change = 0.01234;
  report.assessors[2].influence->rank_changes = 2;
  const std::string text = audit_text(example_study(), report, "en");
  EXPECT_THAT(text, ::testing::HasSubstr(
                        "assessor  answered  highest CR  influence  rank changes  verdict"));
  EXPECT_THAT(text,
              ::testing::HasSubstr("  E3             3/4       0.310       1.23             2  "));
  EXPECT_THAT(text,
              ::testing::HasSubstr("  E1             4/4       0.020          -             -  "));
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
              ::testing::HasSubstr("  - CR 0.31 in one See replies/e3.yaml:35.\n"));
}

TEST(AuditCsv, GivesOneLinePerFinding) {
  EXPECT_EQ(audit_csv(three_assessors()),
            "assessor,code,group,message,kind,weight\n"
            "E3,audit.inconsistent,goal,CR 0.31 in one,consistency,remark\n"
            "E3,audit.inconsistent,work,\"CR 0.2, in two\",consistency,remark\n"
            "E3,audit.incomplete,,'=1 open,completeness,remark\n");
}

}  // namespace
}  // namespace pondera::report
