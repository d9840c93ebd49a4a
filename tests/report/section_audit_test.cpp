// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(AuditSection, CountsVerdictsAndFindingsOfNobody) {
  StudyResults results = report_example();
  auto& assessors = results.audit.assessors;
  for (auto& assessor : assessors) assessor = {.assessor = assessor.assessor, .highest_cr = 0.05};
  assessors[2].verdict = audit::Verdict::careless;
  assessors[2].highest_cr = 0.4;
  assessors[2].findings = {{.code = "audit.random"}, {.code = "audit.inconsistent"}};
  assessors[6].findings = {{.code = "audit.inconsistent"}, {.code = "audit.inconsistent"}};
  const ReportSection section = audit_section(ReportContext(results, "en"));
  EXPECT_THAT(all_texts(section), HasSubstr("Careless: 1"));
  EXPECT_THAT(all_texts(section), HasSubstr("Sound: 6"));
  const ReportTable* findings = find_table(section, "findings");
  ASSERT_NE(findings, nullptr);
  EXPECT_THAT(findings->rows[0], ElementsAre("answers as if at random", "1"));
  EXPECT_EQ(findings->rows[1][1], "2");
  const ReportTable* bars = find_table(section, "cr-by-assessor");
  ASSERT_NE(bars, nullptr);
  EXPECT_THAT(bars->rows.back(), ElementsAre("7", "0.400"));
  EXPECT_EQ(find_table(section, "verdicts"), nullptr);
}

TEST(AuditSection, TellsAssessorsApartWhereTheStudyAllowsIt) {
  StudyResults results = report_example();
  results.options.names = NamesShown::names;
  const ReportSection section = audit_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "verdicts");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->rows[0][0], secret_name);
}

}  // namespace
}  // namespace pondera::report
