// SPDX-License-Identifier: Apache-2.0
#include "proof/read_tables.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

TEST(ReadTables, ReadsTheLongFormWithPlaces) {
  const auto tables = tables_of(
      "table,column,rank,city,value\n1,total,1,ulm,9.50\n2,air,2,ulm,3.25\n1,total,2,jena,n/a\n");
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].name, "1");
  ASSERT_EQ(tables[0].columns.size(), 1U);
  ASSERT_EQ(tables[0].columns[0].cells.size(), 2U);
  const PrintedCell& ulm = tables[0].columns[0].cells[0];
  EXPECT_EQ(ulm.unit, "ulm");
  EXPECT_EQ(ulm.number->value, Rational::make(19, 2));
  EXPECT_EQ(ulm.rank, Rational(1));
  EXPECT_EQ(ulm.spot.line, 2);
  EXPECT_EQ(ulm.spot.column, 15);
  EXPECT_FALSE(tables[0].columns[0].cells[1].number);
  EXPECT_EQ(tables[1].columns[0].name, "air");
}

TEST(ReadTables, ReadsAWideTableNamedByItsFile) {
  const auto tables =
      tables_of("rank;city;total;air\r\n1=;ulm;9.5;3\r\n=1;jena;9.5;4\r\n;;;\r\n", "t7");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].name, "t7");
  EXPECT_TRUE(tables[0].one_ranking);
  ASSERT_EQ(tables[0].columns.size(), 2U);
  ASSERT_EQ(tables[0].columns[1].cells.size(), 2U);
  EXPECT_EQ(tables[0].columns[1].cells[1].rank, Rational(1));
  EXPECT_EQ(tables[0].columns[1].cells[1].number->value, Rational(4));
}

TEST(ReadTables, TellsOneRankingFromOneForEveryColumn) {
  const std::string head = "table,column,rank,unit,value\n";
  EXPECT_TRUE(
      tables_of(head + "8,total,1,a,9\n8,air,1,a,2\n8,total,2,b,8\n8,air,2,b,5\n")[0].one_ranking);
  EXPECT_FALSE(
      tables_of(head + "8,total,1,a,9\n8,air,2,a,2\n8,total,2,b,8\n8,air,1,b,5\n")[0].one_ranking);
}

TEST(ReadTables, RefusesWhatIsNoTable) {
  const auto refusal = [](const std::string& text) {
    return read_printed_tables(read_csv(text, "t.csv").value(), "t").diagnostics().front().code;
  };
  EXPECT_EQ(refusal("rank,unit,total\n"), "proof.no-rows");
  EXPECT_EQ(refusal("a,b\nx,y\n"), "proof.not-a-table");
  EXPECT_EQ(refusal("unit,total\na,1\nb,2,3\n"), "csv.ragged-row");
}

}  // namespace
}  // namespace pondera::proof
