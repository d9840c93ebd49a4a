// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Equal strata: a third of the say each. West has one who answered, so North goes with it.
TEST(PanelSection, ShowsSmallStrataOnlyTogether) {
  const StudyResults results = report_example();
  const ReportSection section = panel_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "panel");
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), 3U);
  EXPECT_THAT(table->rows[0], ElementsAre("South", "33.33 %", "3", "3", "100 %", "9 / 9"));
  EXPECT_THAT(table->rows[1],
              ElementsAre("Others together: North, West", "66.67 %", "5", "4", "80 %", "12 / 12"));
  EXPECT_THAT(table->rows[2],
              ElementsAre("All assessors", "100.00 %", "8", "7", "88 %", "21 / 21"));
  EXPECT_THAT(table->note, HasSubstr("fewer than 3"));
}

TEST(AskedSection, SaysWhatWasAskedAndWhatIsWeighed) {
  const StudyResults results = report_example();
  const ReportSection section = asked_section(ReportContext(results, "zh"));
  EXPECT_THAT(all_texts(section), HasSubstr("两两比较"));
  const ReportTable* table = find_table(section, "hierarchy");
  ASSERT_NE(table, nullptr);
  EXPECT_THAT(table->rows.back(), ElementsAre("公园", "好城市"));
}

}  // namespace
}  // namespace pondera::report
