// SPDX-License-Identifier: Apache-2.0
#include "proof/table_headings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;

CsvTable csv_of(const std::string& text) {
  return read_csv(text, "t.csv").value();
}

TEST(TableHeadings, KnowTheLongFormInAnyOrder) {
  const auto layout = long_layout(csv_of("value,City,RANK,column,table,city_zh\n1,a,1,x,t,b\n"));
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->value, 0U);
  EXPECT_EQ(layout->unit, 1U);
  EXPECT_EQ(layout->rank, 2U);
  EXPECT_EQ(layout->column, 3U);
  EXPECT_EQ(layout->table, 4U);
}

TEST(TableHeadings, PreferAnIdToAName) {
  const auto layout = long_layout(csv_of("table,column,rank,label,unit,value\nt,x,1,A,a,1\n"));
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->unit, 4U);
}

TEST(TableHeadings, KnowWideTablesAndWhatHoldsNoNumbers) {
  const CsvTable csv = csv_of("排名,城市,国家,总分,数字\n1,上海,中国,9.5,3\n2,北京,中国,8,x\n");
  EXPECT_FALSE(long_layout(csv));
  const auto layout = wide_layout(csv);
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->rank, 0U);
  EXPECT_EQ(layout->unit, 1U);
  EXPECT_THAT(layout->values, ElementsAre(3U, 4U));  // half of the last column are numbers
  EXPECT_THAT(layout->passed_over, ElementsAre("国家"));
}

TEST(TableHeadings, TakeTheFirstTextsAsUnitsWhenNoHeadingSays) {
  const auto layout = wide_layout(csv_of("rank,Stadt,Punkte\n1,Köln,3.5\n2,Bonn,2.5\n"));
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->unit, 1U);
}

TEST(TableHeadings, SeeNoTableWithoutNumbersOrUnits) {
  EXPECT_FALSE(wide_layout(csv_of("a,b\nx,y\n")));
  EXPECT_FALSE(wide_layout(csv_of("a,b\n1,2\n")));
}

TEST(TableHeadings, KnowTotalsAndMarksOfMissing) {
  EXPECT_TRUE(is_total_heading(" Total "));
  EXPECT_TRUE(is_total_heading("总分"));
  EXPECT_FALSE(is_total_heading("digital"));
  EXPECT_TRUE(is_missing_mark("n/a"));
  EXPECT_FALSE(is_missing_mark("0"));
}

}  // namespace
}  // namespace pondera::proof
