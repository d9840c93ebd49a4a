// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_sheets.hpp"

#include "tests/report/example_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::report {
namespace {

std::vector<TableSheet> all_sheets(std::string_view wanted = "all",
                                   std::string_view language = "en") {
  return ranking_sheets(example_study(), ranking_with_tables(), labelled_options(), wanted,
                        language);
}

TEST(RankingSheets, PutBandsAndGroupsBehindTheirTable) {
  std::vector<std::string> ids;
  for (const TableSheet& sheet : all_sheets()) ids.push_back(sheet.id);
  EXPECT_THAT(ids,
              ::testing::ElementsAre("all", "all-bands", "all-groups", "types", "types-units"));
  EXPECT_EQ(all_sheets("types").size(), 2U);
}

// By hand: homes 6, 1, 2 rank ana 1, bo 3, cy 2; work 2, 2, 3, 9 rank ana 3, bo 3, cy 2, di 1. di
// has no total, and so neither rank nor share.
TEST(PublishedSheet, ShowsRanksGroupsColumnsAndBands) {
  const TableSheet sheet = all_sheets().front();
  EXPECT_EQ(joined_headings(sheet),
            "rank|id|name|state|rank in state|total|Work|best in|Homes, % of total|band");
  EXPECT_EQ(joined_rows(sheet),
            "1|ana|City of ana|north|1|8.0|2|Homes|75.0|Upper\n"
            "2|cy|City of cy|north|2|5.0|3||40.0|rest\n"
            "3|bo|City of bo|south|1|3.0|2||33.3|rest\n"
            "|di|City of di||||9|||\n");
  EXPECT_EQ(sheet.rows[2][8].number, 100.0 / 3);
  EXPECT_EQ(sheet.rows[2][8].decimals, 1);
  EXPECT_FALSE(sheet.rows[3][0].number);
}

TEST(PublishedSheet, SpeaksTheLanguage) {
  EXPECT_EQ(joined_headings(all_sheets("all", "zh").front()),
            "排名|id|名称|state|组内排名 state|总分|工作|最强项|住房, 占总分%|档次");
}

TEST(ClassSheets, GiveCountsAndMeans) {
  const auto sheets = all_sheets();
  EXPECT_EQ(joined_headings(sheets[1]),
            "band|units|mean: total|mean: Work|mean: Homes, % of total");
  EXPECT_EQ(joined_rows(sheets[1]), "Upper|1|8.0|2|75.0\nrest|2|4.0|3|36.7\n");
  EXPECT_EQ(joined_rows(sheets[2]), "north|2|6.5|3|57.5\nsouth|1|3.0|2|33.3\n|1||9|\n");
}

TEST(WeightsSheet, ListsIndicatorsWithTheirGroups) {
  const TableSheet sheet = weights_sheet(example_study(), example_weights(), "zh");
  EXPECT_EQ(joined_rows(sheet),
            "homes|住房|好城市|0.250000|0.250000|25.00\n"
            "jobs|岗位|工作|0.450000|0.450000|45.00\n"
            "pay|薪酬|工作|0.300000|0.300000|30.00\n");
}

TEST(UnitLabels, AreIdsWhereThereIsNoName) {
  EXPECT_EQ(unit_labels(ranking_with_tables(), {}, "en").at("cy"), "cy");
  EXPECT_EQ(unit_labels(ranking_with_tables(), labelled_options(), "en").at("cy"), "City of cy");
}

TEST(ColumnHeading, IsTheTitleWhereThereIsOne) {
  scoring::TableColumn column = scoring::points_column("work");
  EXPECT_EQ(column_heading(example_study(), column, "zh"), "工作");
  column.kind = scoring::ColumnKind::value;
  EXPECT_EQ(column_heading(example_study(), column, "en"), "Work, score");
  column.title.any = "Strength";
  EXPECT_EQ(column_heading(example_study(), column, "en"), "Strength");
}

}  // namespace
}  // namespace pondera::report
