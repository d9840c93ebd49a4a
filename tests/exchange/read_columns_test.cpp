// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_columns.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

ColumnMap survey_map() {
  ColumnMap map;
  map.assessor = "token";
  map.complete = "submitdate";
  map.remark = "G9";
  map.rule = {.coding = Coding::codes17, .left_is = LeftSide::negative};
  map.pairs = {{"Q1[SQ001]", "", "cult", "fam", {"m.yaml", 5, 13}},
               {"Q1[SQ002]", "", "house", "cult", {"m.yaml", 6, 13}}};
  return map;
}

std::string code_of_columns(const Result<ImportedAnswers>& read) {
  EXPECT_FALSE(read);
  return read.diagnostics().front().code;
}

TEST(ReadColumns, ReadsAnExportOfASurvey) {
  const CsvTable table = table_of(
      "\"id\";\"submitdate\";\"token\";\"Q1[SQ001]\";\"Q1[SQ002]\";\"G9\"\r\n"
      "1;2026-01-02;E01;7;9;\"two\nlines; and \"\"more\"\"\"\r\n"
      "2;;E02;1;1;\r\n"
      "3;2026-01-03;E03;;17;\r\n");
  const auto read = read_columns(table, survey_map(), "columns");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->assessors.size(), 2U);
  EXPECT_EQ(read->assessors[0].remark, "two\nlines; and \"more\"");
  EXPECT_EQ(read->assessors[1].name, "E03");
  ASSERT_EQ(read->judgements.size(), 3U);
  EXPECT_EQ(read->judgements[0].ratio, Rational(3));
  EXPECT_EQ(read->judgements[1].ratio, Rational(1));
  EXPECT_EQ(read->judgements[2].left, "house");
  EXPECT_EQ(read->judgements[2].ratio, *Rational::make(1, 9));
  EXPECT_EQ(read->judgements[2].where, (SourceSpot{"t.csv", 5, 19}));
  EXPECT_EQ(read->sources[0].missing, 1);
  EXPECT_THAT(read->left_alone, ElementsAre("column id"));
  EXPECT_EQ(read.diagnostics().front().code, "import.not-sent");
}

TEST(ReadColumns, NumbersTheRowsThatNobodyIsNamedIn) {
  ColumnMap map = survey_map();
  map.assessor.clear();
  map.complete.clear();
  map.remark.clear();
  map.row_ids = "P";
  const auto read = read_columns(table_of("Q1[SQ001],Q1[SQ002]\n1,2\n3,4\n"), map, "columns");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->assessors[1].name, "P002");
  EXPECT_EQ(read->judgements[3].assessor, "P002");
}

TEST(ReadColumns, FindsEachMistakeAtItsPlace) {
  const std::string head = "submitdate,token,Q1[SQ001],Q1[SQ002],G9\n";
  const auto at = [&](const std::string& rows) {
    return read_columns(table_of(head + rows), survey_map(), "columns");
  };
  EXPECT_EQ(code_of_columns(at("x,E01,18,9,\n")), "import.bad-value");
  EXPECT_EQ(at("x,E01,18,9,\n").diagnostics().front().where, (SourceSpot{"t.csv", 2, 7}));
  EXPECT_EQ(code_of_columns(at("x,,1,9,\n")), "import.no-assessor");
  EXPECT_EQ(code_of_columns(at("x,E01,1,9,\nx,E01,1,9,\n")), "import.row-twice");
  EXPECT_EQ(code_of_columns(at("x,E01,1,9\n")), "csv.ragged-row");
  EXPECT_EQ(code_of_columns(at("")), "import.no-rows");
  const auto missing = read_columns(
      table_of("submitdate,token,Q1[SQ01],Q1[SQ002],G9\nx,E01,1,9,\n"), survey_map(), "columns");
  EXPECT_EQ(code_of_columns(missing), "import.missing-column");
  EXPECT_EQ(missing.diagnostics().front().where, (SourceSpot{"m.yaml", 5, 13}));
  EXPECT_THAT(missing.diagnostics().front().hint, HasSubstr("Q1[SQ01]"));
  EXPECT_EQ(code_of_columns(read_columns(
                table_of("submitdate,token,Q1[SQ001],Q1[SQ001],Q1[SQ002],G9\nx,E01,1,9,1,\n"),
                survey_map(), "columns")),
            "import.column-twice");
}

TEST(ReadColumns, NeverRunsAFormulaAndReportsAtMostFifty) {
  std::string text = "submitdate,token,Q1[SQ001],Q1[SQ002],G9\n";
  for (int row = 0; row < 1000; ++row) {
    text += "x,E" + std::to_string(row) + ",\"=HYPERLINK(\"\"http://x\"\")\",+1+1,@SUM(A1)\n";
  }
  const auto read = read_columns(table_of(text), survey_map(), "columns");
  ASSERT_FALSE(read);
  EXPECT_LE(read.diagnostics().size(), most_diagnostics + 1);
  EXPECT_EQ(read.diagnostics().front().code, "import.bad-value");
}

}  // namespace
}  // namespace pondera::exchange
