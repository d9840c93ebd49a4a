// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(WeightsSection, PutsTheHeaviestFirst) {
  const StudyResults results = report_example();
  const ReportSection section = weights_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "weights");
  ASSERT_NE(table, nullptr);
  // Jobs 1.40, parks 0.92, homes 0.77 before they are normalised (geometric means, by hand).
  EXPECT_EQ(table->rows[0][0], "Jobs");
  EXPECT_EQ(table->rows[2][0], "Homes & gardens");
  EXPECT_EQ(table->rows[2][1], "A good city");
  EXPECT_EQ(table->columns.size(), 3U);
}

TEST(WeightsSection, ShowsIntervalsWhereThereAreAny) {
  StudyResults results = report_example();
  results.intervals = WeightIntervals{{0.1, 0.4, 0.2}, {0.3, 0.5, 0.4}, 0.9, 500, 1};
  const ReportSection section = weights_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "weights");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->rows[0][3], "40.00 %");
  EXPECT_EQ(table->rows[2][4], "30.00 %");
}

TEST(WeightsSection, ShowsOnlyStrataThatAreLargeEnough) {
  const StudyResults results = report_example();
  const ReportSection section = weights_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "strata-weights");
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->columns.size(), 3U);
  EXPECT_EQ(table->columns[2].heading, "South");
}

}  // namespace
}  // namespace pondera::report
