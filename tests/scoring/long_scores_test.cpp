// SPDX-License-Identifier: Apache-2.0
#include "scoring/long_scores.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const survey::Hierarchy& tree_of_three() {
  static const survey::Hierarchy tree =
      small_hierarchy({"goal", "  roads", "    rail", "    bus", "  parks"});
  return tree;
}

Result<ScoreTable> read_long(std::string_view scores,
                             bool may_miss = false,
                             std::optional<std::string_view> notes = std::nullopt,
                             std::optional<std::string_view> units = std::nullopt) {
  ScoreReading reading;
  reading.may_miss = may_miss;
  reading.notes_text = notes;
  reading.notes_file = "score_notes.csv";
  return read_score_table(scores, "scores.csv", units, "units.csv", tree_of_three(), reading);
}

TEST(LongScores, GiveUnitsInTheOrderOfTheirFirstRows) {
  const auto table = read_long(
      "indicator,unit,score,note\nparks,oslo,1,\nrail,lima,2,\nbus,oslo,3,guess\n"
      "rail,oslo,4,\nparks,lima,0.5,\nbus,lima,6,\n");
  ASSERT_TRUE(table) << places(table.diagnostics()).front();
  ASSERT_THAT(table->units, SizeIs(2));
  EXPECT_EQ(table->units[0].id, "oslo");
  EXPECT_THAT(table->scores[0], ElementsAre(Rational(4), Rational(3), Rational(1)));
  EXPECT_THAT(table->scores[1], ElementsAre(Rational(2), Rational(6), *Rational::make(1, 2)));
  ASSERT_THAT(table->notes, SizeIs(1));
  EXPECT_EQ(table->notes.at({0, 1}).note, "guess");
  EXPECT_EQ(table->where(1, 2), (SourceSpot{"scores.csv", 6, 12}));
}

TEST(LongScores, FindEveryMistakeWithItsPlace) {
  const auto table = read_long(
      "unit,indicator,score\nlima,rial,1\noslo,rial,1\nlima,rail,x\nlima,rail,2\nlima,bus,1\n"
      "oslo,bus,\n");
  EXPECT_THAT(
      places(table.diagnostics()),
      ElementsAre("scoring.unknown-indicator scores.csv:2:6",
                  "scoring.not-a-number scores.csv:4:11", "scoring.duplicate-cell scores.csv:5:1",
                  "scoring.missing-score scores.csv:7:10", "scoring.missing-score scores.csv:3:1",
                  "scoring.missing-indicator scores.csv:0:0"));
  EXPECT_EQ(table.diagnostics()[2].message,
            "there is a score for 'lima' in 'rail' already, on line 4");
  EXPECT_EQ(table.diagnostics()[4].message, "there is no row for 'oslo' in 'rail'");
}

TEST(LongScores, MayLeaveOutCellsWhereTheMethodAllowsIt) {
  const auto table =
      read_long("unit,indicator,score\nlima,rail,1\noslo,bus,2\nlima,parks,n/a\n", true);
  ASSERT_TRUE(table) << places(table.diagnostics()).front();
  EXPECT_THAT(table->scores[0], ElementsAre(Rational(1), std::nullopt, std::nullopt));
  EXPECT_THAT(table->scores[1], ElementsAre(std::nullopt, Rational(2), std::nullopt));
}

TEST(LongScores, NameUnitsThatHaveNoAttributes) {
  const auto table = read_long(
      "unit,indicator,score\nlima,rail,1\noslo,rail,1\nlima,bus,1\noslo,bus,1\nlima,parks,1\n"
      "oslo,parks,1\n",
      false, std::nullopt, "id,en\nlima,Lima\n");
  EXPECT_THAT(places(table.diagnostics()), ElementsAre("scoring.unit-without-row scores.csv:3:1"));
}

TEST(ScoreNotes, AreGivenToTheCellsOfAWideTable) {
  const auto table = read_long("city,rail,bus,parks\nlima,1,2,3\noslo,4,5,6\n", false,
                               "unit,indicator,note,source,language,year\n"
                               "oslo,bus,by phone,City hall,no,2020\nlima,parks,,Atlas,,\n");
  ASSERT_TRUE(table) << places(table.diagnostics()).front();
  ASSERT_THAT(table->notes, SizeIs(2));
  EXPECT_EQ(table->notes.at({1, 1}), (CellNote{"by phone", "City hall", "no", "2020"}));
  EXPECT_EQ(table->notes.at({0, 2}).source, "Atlas");
}

TEST(ScoreNotes, MustBeAboutCellsThatThereAre) {
  const auto table = read_long("city,rail,bus,parks\nlima,1,2,3\noslo,4,5,6\n", false,
                               "unit,indicator,note\nolso,bus,a\nlima,roads,b\nlima,bus,c\n"
                               "lima,bus,d\n");
  EXPECT_THAT(places(table.diagnostics()),
              ElementsAre("scoring.unknown-unit score_notes.csv:2:1",
                          "scoring.unknown-indicator score_notes.csv:3:6",
                          "scoring.duplicate-cell score_notes.csv:5:1"));
  EXPECT_EQ(table.diagnostics()[0].hint, "did you mean 'oslo'?");
}

TEST(LongScores, AreReadInNoTimeWhenThereAreMany) {
  std::string scores = "unit,indicator,score,source\n";
  for (int unit = 0; unit < 34'000; ++unit) {
    for (const char* indicator : {"rail", "bus", "parks"}) {
      scores += "u" + std::to_string(unit) + "," + indicator + ",1.25,Atlas\n";
    }
  }
  const auto table = read_long(scores);
  ASSERT_TRUE(table);
  EXPECT_THAT(table->units, SizeIs(34'000));
  EXPECT_THAT(table->notes, SizeIs(102'000));
}

}  // namespace
}  // namespace pondera::scoring
