// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_column.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string columns_section(const std::string& columns) {
  return "scoring:\n  tables:\n    - {id: t, columns: [" + columns + "]}\n";
}

TEST(ReadColumns, ReadsEveryKind) {
  const auto options = scoring_options(study_with_section(columns_section(
      "total, {points: roads}, {value: rail, decimals: 0}, {share: roads}, {rank: total}, "
      "{rank: total, within: state}, {best: total, id: strong}, {worst: roads}, "
      "{attribute: state, title: {en: State, zh: 州}}")));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  const TableSpec& table = options->tables.front();
  EXPECT_THAT(column_ids(table),
              ElementsAre("total", "roads", "value-rail", "share-roads", "rank-total",
                          "rank-total-within-state", "strong", "worst-roads", "state"));
  EXPECT_EQ(table.columns[0].decimals, 2);
  EXPECT_EQ(table.columns[2].kind, ColumnKind::value);
  EXPECT_EQ(table.columns[2].decimals, 0);
  EXPECT_EQ(table.columns[3].decimals, 1);
  EXPECT_EQ(table.columns[5].within, "state");
  EXPECT_EQ(table.columns[8].title.in("zh"), "州");
  EXPECT_FALSE(table.columns[8].is_numeric());
  EXPECT_TRUE(table.columns[4].is_numeric());
  EXPECT_FALSE(table.columns[4].ranks_units());
}

TEST(ReadColumns, TakeTheDecimalsOfTheirTable) {
  const auto options = scoring_options(study_with_section(
      "scoring:\n  tables:\n    - {id: t, decimals: 4, columns: [total, {share: roads}]}\n"));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->tables.front().columns[0].decimals, 4);
  EXPECT_EQ(options->tables.front().columns[1].decimals, 1);
}

TEST(ReadColumns, RefuseColumnsThatSayNothingOrTooMuch) {
  const auto options = scoring_options(
      study_with_section(columns_section("{decimals: 2}, {points: bus, rank: bus}, {best: rail}")));
  EXPECT_THAT(places(options.diagnostics()), ElementsAre("scoring.column-kind study.yaml:3:25",
                                                         "scoring.column-kind study.yaml:3:40",
                                                         "scoring.column-kind study.yaml:3:66"));
  EXPECT_THAT(options.diagnostics()[2].message, HasSubstr("no children"));
}

TEST(ReadColumns, RefuseNodesThatAreNone) {
  EXPECT_THAT(mistakes_of_section(columns_section("{rank: rial}, {share: goal}")),
              ElementsAre("scoring.unknown-column study.yaml:3:32",
                          "scoring.unknown-column study.yaml:3:47"));
}

TEST(ColumnKindName, IsTheKeyInTheStudy) {
  EXPECT_EQ(column_kind_name(ColumnKind::points), "points");
  EXPECT_EQ(column_kind_name(ColumnKind::attribute), "attribute");
}

}  // namespace
}  // namespace pondera::scoring
