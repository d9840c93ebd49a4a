// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_rows.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadUnitRows, GivesHeaderAndRows) {
  Diagnostics found;
  const UnitRows table = read_unit_rows("id,a\nx,1\ny,2\nz,3\n", "u.csv", found);
  EXPECT_THAT(found, IsEmpty());
  ASSERT_EQ(table.header.size(), 2U);
  EXPECT_EQ(table.header[1].text, "a");
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[2][0].text, "z");
  EXPECT_EQ(table.rows[2][1].where, (SourceSpot{"u.csv", 4, 3}));
}

TEST(ReadUnitRows, LeavesOutTheEmptyTailsOfASpreadsheet) {
  Diagnostics found;
  const UnitRows table = read_unit_rows("id,a,,\nx,1,,\n,,,\ny,2,,\n,,\n", "u.csv", found);
  EXPECT_THAT(found, IsEmpty());
  EXPECT_EQ(table.rows.size(), 2U);
  EXPECT_TRUE(table.has_content(1));
  EXPECT_FALSE(table.has_content(3));
}

TEST(ReadUnitRows, RefusesAnEmptyFile) {
  Diagnostics found;
  EXPECT_THAT(read_unit_rows("", "u.csv", found).header, IsEmpty());
  EXPECT_THAT(places(found), ElementsAre("csv.empty u.csv:0:0"));
}

TEST(ReadUnitRows, RefusesAFileWithoutUnits) {
  for (const char* text : {"id,a\n", "id,a\n,\n", ",,\n,,\n"}) {
    Diagnostics found;
    EXPECT_THAT(read_unit_rows(text, "u.csv", found).header, IsEmpty()) << text;
    EXPECT_THAT(places(found), ElementsAre("scoring.no-units u.csv:0:0")) << text;
  }
}

TEST(ReadUnitRows, FindsEveryRowThatNamesNoUnitOrOneTwice) {
  Diagnostics found;
  const UnitRows table = read_unit_rows("id,a\nx,1\n,2\nx,3\n\"x, y\",4\nx,5\n", "u.csv", found);
  EXPECT_THAT(places(found),
              ElementsAre("scoring.empty-id u.csv:3:1", "scoring.duplicate-unit u.csv:4:1",
                          "scoring.duplicate-unit u.csv:6:1"));
  EXPECT_EQ(found.back().message, "the unit 'x' has a row already, on line 2");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[1][0].text, "x, y");
}

TEST(ReadUnitRows, FindsAColumnWithContentAndNoName) {
  Diagnostics found;
  (void)read_unit_rows("id,a,\nx,1,\ny,2,9\n", "u.csv", found);
  EXPECT_THAT(places(found), ElementsAre("scoring.empty-header u.csv:1:6"));
}

TEST(ReadUnitRows, FindsRaggedRows) {
  Diagnostics found;
  (void)read_unit_rows("id,a,b\nx,1,2\ny,1\nz,1,2,3\n", "u.csv", found);
  EXPECT_THAT(places(found), ElementsAre("csv.ragged-row u.csv:3:1", "csv.ragged-row u.csv:4:1"));
}

}  // namespace
}  // namespace pondera::scoring
