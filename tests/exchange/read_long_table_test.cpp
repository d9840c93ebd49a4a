// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_long_table.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;

std::string code_of_long(const std::string& text) {
  const auto read = read_long_table(table_of(text), {});
  EXPECT_FALSE(read) << text;
  return read.diagnostics().front().code;
}

TEST(LongTable, ReadsOneJudgementPerRow) {
  const CsvTable table = table_of(
      "Value,Assessor,Left,Right,Comment,Group,extra\n"
      "3,E01,cult,fam,\"I said, often\",goal,x\n1/3,E02,fam,cult,,,\nNA,E03,rent,space,,house,\n");
  EXPECT_TRUE(is_long_table(table));
  const auto read = read_long_table(table, {});
  ASSERT_TRUE(read);
  ASSERT_EQ(read->judgements.size(), 2U);
  EXPECT_EQ(read->judgements[0].why, "I said, often");
  EXPECT_EQ(read->judgements[0].group, "goal");
  EXPECT_EQ(read->judgements[1].ratio, *Rational::make(1, 3));
  EXPECT_EQ(read->judgements[1].where, (SourceSpot{"t.csv", 3, 1}));
  EXPECT_EQ(read->assessors.size(), 3U);
  EXPECT_EQ(read->sources[2].missing, 1);
  EXPECT_THAT(read->left_alone, ElementsAre("column extra"));
}

TEST(LongTable, FindsEachMistakeAtItsCell) {
  const std::string head = "assessor,left,right,value\n";
  EXPECT_FALSE(is_long_table(table_of("assessor,left,value\n")));
  EXPECT_EQ(code_of_long("assessor,left,value\nE01,a,3\n"), "import.missing-column");
  EXPECT_EQ(code_of_long("assessor,left,right,value,Left\nE01,a,b,3,c\n"), "import.column-twice");
  EXPECT_EQ(code_of_long(head), "import.no-rows");
  EXPECT_EQ(code_of_long(head + ",cult,fam,3\n"), "import.no-assessor");
  EXPECT_EQ(code_of_long(head + "E01,,fam,3\n"), "import.blank-item");
  EXPECT_EQ(code_of_long(head + "E01,cult,fam,=3\n"), "import.bad-value");
  EXPECT_EQ(code_of_long(head + "E01,cult,fam,3,4\n"), "csv.ragged-row");
}

}  // namespace
}  // namespace pondera::exchange
