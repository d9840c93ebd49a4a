// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(AgreementSection, MapsAssessorsWithoutNamesInNoTellingOrder) {
  const StudyResults results = report_example();
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "opinion-map");
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), 7U);
  EXPECT_EQ(table->columns.size(), 3U);
  EXPECT_EQ(table->rows[0][0], "South");
  EXPECT_EQ(table->rows[6][0], "Others together: North, West");
  for (std::size_t k = 4; k < 7; ++k) {
    EXPECT_LE(std::stod(table->rows[k - 1][1]), std::stod(table->rows[k][1]));
  }
}

TEST(AgreementSection, NamesThePointsWhereTheStudyAllowsIt) {
  StudyResults results = report_example();
  results.options.names = NamesShown::ids;
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "opinion-map");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns[1].heading, "Assessor");
  EXPECT_THAT(all_texts(section), HasSubstr("E7"));
}

TEST(AgreementSection, SaysNothingOfAPanelThatIsTooSmall) {
  StudyResults results = report_example();
  results.options.smallest_stratum = 8;
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  EXPECT_EQ(section.blocks.size(), 1U);
  EXPECT_THAT(all_texts(section), HasSubstr("Too few assessors"));
}

TEST(AgreementSection, HidesWhatASmallGroupOfOpinionThinks) {
  StudyResults results = report_example();
  agreement::PanelOpinions& opinions = results.agreement.opinions;
  opinions.found.emplace();
  opinions.groups = {{.members = {"E1", "E2", "E3"}, .local = {{0.5, 0.25, 0.25}}},
                     {.members = {"E7"}, .local = {{0.9, 0.05, 0.05}}}};
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  EXPECT_EQ(find_table(section, "opinions"), nullptr);
  EXPECT_THAT(all_texts(section), HasSubstr("one of them has fewer than 3 members"));
  EXPECT_THAT(all_texts(section), Not(HasSubstr("90.00 %")));
}

}  // namespace
}  // namespace pondera::report
