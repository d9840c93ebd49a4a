// SPDX-License-Identifier: Apache-2.0
#include "scoring/score_table.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const survey::Hierarchy& hierarchy() {
  static const survey::Hierarchy tree =
      small_hierarchy({"goal", "  roads", "    rail", "    bus", "  parks"});
  return tree;
}

Result<ScoreTable> read(std::string_view scores,
                        std::optional<std::string_view> units = std::nullopt) {
  return read_score_table(scores, "scores.csv", units, "units.csv", hierarchy());
}

std::vector<std::string> table_mistakes(std::string_view scores,
                                        std::optional<std::string_view> units = std::nullopt) {
  return places(read(scores, units).diagnostics());
}

TEST(ReadScoreTable, GivesScoresInTheOrderOfTheHierarchy) {
  const auto table =
      read("city,parks,rail,bus\nx,1,2,3\ny,0,0.5,-3\n\"Rome, Georgia\",10,20,1e2\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->indicators, ElementsAre("rail", "bus", "parks"));
  ASSERT_THAT(table->units, SizeIs(3));
  EXPECT_EQ(table->units[2].id, "Rome, Georgia");
  EXPECT_THAT(table->scores[0], ElementsAre(Rational(2), Rational(3), Rational(1)));
  EXPECT_THAT(table->scores[1], ElementsAre(*Rational::make(1, 2), Rational(-3), Rational(0)));
  EXPECT_THAT(table->scores[2], ElementsAre(Rational(20), Rational(100), Rational(10)));
}

TEST(ReadScoreTable, TakesWhatSpreadsheetsWrite) {
  const auto table = read(
      "\xEF\xBB\xBFid;rail;bus;parks;\r\nx;1;2;3;\r\n\"y\";4;\"5\";6;\r\nz;7;8;9.5;\r\n;;;;\r\n");
  ASSERT_TRUE(table) << places(table.diagnostics()).front();
  ASSERT_THAT(table->units, SizeIs(3));
  EXPECT_THAT(table->scores[2], ElementsAre(Rational(7), Rational(8), *Rational::make(19, 2)));
}

TEST(ReadScoreTable, JoinsTheAttributesOfUnitsInAnyOrder) {
  const auto table = read("id,rail,bus,parks\nx,1,1,1\ny,2,2,2\nz,3,3,3\n",
                          "id,en,income,\nz,Zed,low,\nx,Ex,high,\ny,\"Why, oh\",,\n");
  ASSERT_TRUE(table) << places(table.diagnostics()).front();
  EXPECT_THAT(table->attribute_names, ElementsAre("en", "income"));
  EXPECT_EQ(table->units[0].attribute("income"), "high");
  EXPECT_EQ(table->units[1].attribute("en"), "Why, oh");
  EXPECT_EQ(table->units[1].attribute("income"), "");
  EXPECT_EQ(table->units[2].attribute("en"), "Zed");
}

TEST(ReadScoreTable, RefusesFilesWithoutUnits) {
  EXPECT_THAT(table_mistakes(""), ElementsAre("csv.empty scores.csv:0:0"));
  EXPECT_THAT(table_mistakes("id,rail,bus,parks\n"),
              ElementsAre("scoring.no-units scores.csv:0:0"));
  EXPECT_THAT(table_mistakes("id,rail,bus,parks\nx,1,1,1\n", ""),
              ElementsAre("csv.empty units.csv:0:0"));
}

TEST(ReadScoreTable, SaysWhichColumnsAreUnknownMissingOrDoubled) {
  const auto read_table = read("id,rial,roads,label_en,bus,bus\nx,1,1,Ex,1,1\n");
  EXPECT_THAT(places(read_table.diagnostics()),
              ElementsAre("scoring.unknown-indicator scores.csv:1:4",
                          "scoring.unknown-indicator scores.csv:1:9",
                          "scoring.unknown-indicator scores.csv:1:15",
                          "scoring.duplicate-indicator scores.csv:1:28",
                          "scoring.missing-indicator scores.csv:1:1",
                          "scoring.missing-indicator scores.csv:1:1"));
  EXPECT_EQ(read_table.diagnostics()[0].hint, "did you mean 'rail'?");
  EXPECT_THAT(read_table.diagnostics()[1].hint, HasSubstr("is a group"));
  EXPECT_THAT(read_table.diagnostics()[2].hint, HasSubstr("belong in units.csv"));
  EXPECT_THAT(read_table.diagnostics()[5].message, HasSubstr("'parks'"));
}

TEST(ReadScoreTable, FindsEveryCellThatIsNoScore) {
  const auto read_table = read("id;rail;bus;parks\nx;1,5;2;3\n曼谷;1;;３\nz;NA;two;1\n");
  EXPECT_THAT(
      places(read_table.diagnostics()),
      ElementsAre("scoring.not-a-number scores.csv:2:3", "scoring.missing-score scores.csv:3:6",
                  "scoring.not-a-number scores.csv:3:7", "scoring.missing-score scores.csv:4:3",
                  "scoring.not-a-number scores.csv:4:6"));
  EXPECT_EQ(read_table.diagnostics()[0].hint, "write 1.5");
  EXPECT_EQ(read_table.diagnostics()[1].message, "there is no score for '曼谷' in 'bus'");
  EXPECT_EQ(read_table.diagnostics()[2].hint, "write 3");
  EXPECT_EQ(read_table.diagnostics()[3].message, "there is no score for 'z' in 'rail', only 'NA'");
}

TEST(ReadScoreTable, FindsUnitsThatAreInOneFileOnly) {
  const auto read_table = read("id,rail,bus,parks\nlima,1,1,1\noslo,2,2,2\nrome,3,3,3\n",
                               "id,en\nlima,Lima\nrom,Rome\nquito,Quito\noslo,Oslo\n");
  EXPECT_THAT(
      places(read_table.diagnostics()),
      ElementsAre("scoring.unknown-unit units.csv:3:1", "scoring.unknown-unit units.csv:4:1",
                  "scoring.unit-without-row scores.csv:4:1"));
  EXPECT_EQ(read_table.diagnostics()[0].hint, "did you mean 'rome'?");
}

TEST(ReadScoreTable, FindsTheMistakesOfBothFilesInOneRun) {
  EXPECT_THAT(
      table_mistakes("id,rail,bus,parks\nx,1,1,one\nx,1,1,1\n", "id,en,en\nx,Ex,Eks\ny\n"),
      ElementsAre("scoring.duplicate-unit scores.csv:3:1", "scoring.not-a-number scores.csv:2:7",
                  "csv.ragged-row units.csv:3:1", "scoring.duplicate-attribute units.csv:1:7",
                  "scoring.unknown-unit units.csv:3:1"));
}

TEST(ReadScoreTable, StopsAfterFiftyMistakes) {
  std::string scores = "id,rail,bus,parks\n";
  for (int i = 0; i < 1000; ++i) scores += "u" + std::to_string(i) + ",x,x,x\n";
  EXPECT_THAT(table_mistakes(scores, "id\nnobody\n"), SizeIs(50));
}

TEST(ReadScoreTable, ReadsManyUnits) {
  std::string scores = "id,rail,bus,parks\n";
  std::string units = "id,en\n";
  for (int i = 0; i < 100'000; ++i) {
    scores += "u" + std::to_string(i) + ",1,2.5,3\n";
    units += "u" + std::to_string(99'999 - i) + ",label " + std::to_string(i) + "\n";
  }
  const auto table = read(scores, units);
  ASSERT_TRUE(table);
  ASSERT_THAT(table->units, SizeIs(100'000));
  EXPECT_EQ(table->units.back().attribute("en"), "label 0");
}

}  // namespace
}  // namespace pondera::scoring
