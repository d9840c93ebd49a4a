// SPDX-License-Identifier: Apache-2.0
#include "scoring/named_columns.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

CsvTable csv(std::string_view text) {
  return read_csv(text, "scores.csv").value();
}

TEST(IsLongTable, IsSaidOfOneRowPerCell) {
  EXPECT_TRUE(is_long_table(csv("unit,indicator,score\n"), {"rail"}));
  EXPECT_TRUE(is_long_table(csv("Year;Score;Indicator;City\n"), {"rail"}));
  EXPECT_FALSE(is_long_table(csv("city,rail,bus\n"), {"rail", "bus"}));
  EXPECT_FALSE(is_long_table(csv("unit,indicator,score\n"), {"indicator", "score"}));
}

TEST(CellRows, TakeColumnsInAnyOrder) {
  Diagnostics found;
  const auto rows = cell_rows(csv("year,score,Source,indicator,unit,language\n2021,3,\"Census, p. "
                                  "4\",rail,lima,es\n,,,,,\n,NA,,bus,oslo,\n"),
                              true, found);
  EXPECT_THAT(found, IsEmpty());
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].unit.text, "lima");
  EXPECT_EQ(rows[0].score.where.column, 6);
  EXPECT_EQ(rows[0].note, (CellNote{"", "Census, p. 4", "es", "2021"}));
  EXPECT_EQ(rows[1].indicator.text, "bus");
  EXPECT_EQ(rows[1].note, CellNote{});
}

TEST(CellRows, SayWhichColumnsAreUnknownMissingOrDoubled) {
  Diagnostics found;
  EXPECT_THAT(cell_rows(csv("unit,sourc,indicator,unit,\nlima,x,rail,lima,\n"), true, found),
              IsEmpty());
  EXPECT_THAT(places(found), ElementsAre("scoring.unknown-cell-column scores.csv:1:6",
                                         "scoring.duplicate-cell-column scores.csv:1:22",
                                         "scoring.missing-column scores.csv:1:1"));
  EXPECT_EQ(found[0].hint, "did you mean 'source'?");
  EXPECT_EQ(found[2].message, "there is no column 'score'");
}

TEST(CellRows, SayWhichRowsNameNoCell) {
  Diagnostics found;
  EXPECT_THAT(cell_rows(csv("unit,indicator,note\n,rail,x\nlima,,y\nlima,rail,z\n"), false, found),
              SizeIs(1));
  EXPECT_THAT(places(found),
              ElementsAre("scoring.empty-id scores.csv:2:1", "scoring.empty-id scores.csv:3:6"));
  found.clear();
  EXPECT_THAT(cell_rows(csv("unit,indicator,note\n"), false, found), IsEmpty());
  EXPECT_THAT(places(found), ElementsAre("scoring.no-units scores.csv:0:0"));
}

}  // namespace
}  // namespace pondera::scoring
