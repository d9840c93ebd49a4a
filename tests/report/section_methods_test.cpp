// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(MethodsSection, ListsTheChoicesAndTheirSources) {
  const StudyResults results = report_example();
  const ReportSection section = methods_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "choices");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows[1], ElementsAre("Priorities of a complete matrix", "eigenvector",
                                          "the principal eigenvector"));
  EXPECT_THAT(all_texts(section), HasSubstr("T. L. Saaty: A scaling method"));
  EXPECT_THAT(all_texts(section), Not(HasSubstr("Efron")));
}

TEST(LimitsSection, SaysWhoDidNotAnswerAndWhoAnsweredAlone) {
  const StudyResults results = report_example();
  const std::string text = all_texts(limits_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("88 % of those who were asked answered"));
  EXPECT_THAT(text, HasSubstr("a single assessor answered"));
}

}  // namespace
}  // namespace pondera::report
