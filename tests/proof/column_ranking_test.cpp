// SPDX-License-Identifier: Apache-2.0
#include "proof/column_ranking.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::IsEmpty;

ColumnRanking ranking_of(const std::string& rows, std::optional<RankConvention> convention = {}) {
  const auto tables = tables_of("rank,unit,total\n" + rows);
  std::vector<std::optional<Rational>> ranks;
  for (const PrintedCell& cell : tables[0].columns[0].cells) ranks.push_back(cell.rank);
  return column_ranking(tables[0].columns[0], ranks, convention, std::nullopt);
}

TEST(ColumnRanking, FindsTheConvention) {
  EXPECT_EQ(ranking_of("1,a,9\n2,b,8\n2,c,8\n4,d,7\n").convention, RankConvention::competition);
  EXPECT_EQ(ranking_of("1,a,9\n3,b,8\n3,c,8\n4,d,7\n").convention, RankConvention::modified);
  EXPECT_EQ(ranking_of("1,a,9\n2,b,8\n2,c,8\n3,d,7\n").convention, RankConvention::dense);
  EXPECT_EQ(ranking_of("1,a,9\n2.5,b,8\n2.5,c,8\n4,d,7\n").convention, RankConvention::fractional);
  EXPECT_EQ(ranking_of("1,a,9\n2,b,8\n2,c,8\n3,d,7\n").cost(), 0U);
}

TEST(ColumnRanking, SeesThatTheLeastIsBest) {
  const ColumnRanking found = ranking_of("1,a,1\n2,b,2\n3,c,3\n4,d,4\n5,e,5\n");
  EXPECT_TRUE(found.ascending);
  EXPECT_EQ(found.cost(), 0U);
}

TEST(ColumnRanking, BlamesAValueWhoseRankIsVacantOtherwise) {
  const ColumnRanking found = ranking_of("1,a,9\n2,b,8\n3,c,1\n4,d,6\n5,e,5\n6,f,4\n");
  ASSERT_EQ(found.wrong_values.size(), 1U);
  EXPECT_EQ(found.wrong_values[0].row, 2U);
  EXPECT_EQ(found.wrong_values[0].above, 1U);
  EXPECT_EQ(found.wrong_values[0].below, 3U);
  EXPECT_THAT(found.wrong_ranks, IsEmpty());
}

TEST(ColumnRanking, BlamesARankThatIsTaken) {
  const ColumnRanking found = ranking_of("1,a,9\n2,b,8\n6,c,7\n4,d,6\n5,e,5\n6,f,4\n7,g,3\n");
  EXPECT_THAT(found.wrong_values, IsEmpty());
  ASSERT_EQ(found.wrong_ranks.size(), 1U);
  EXPECT_EQ(found.wrong_ranks[0].row, 2U);
  EXPECT_EQ(found.wrong_ranks[0].expected, Rational(3));
}

TEST(ColumnRanking, BlamesTheOneValueOfATieThatIsUnlike) {
  const ColumnRanking found = ranking_of("1,a,9\n2,b,5.00\n2,c,5.01\n2,d,5.00\n2,e,5.00\n6,f,4\n");
  ASSERT_EQ(found.wrong_values.size(), 1U);
  EXPECT_EQ(found.wrong_values[0].row, 2U);
  EXPECT_TRUE(found.wrong_values[0].unlike_tie);
}

TEST(ColumnRanking, GivesUpWhenRanksFollowSomethingElse) {
  EXPECT_TRUE(
      ranking_of("1,a,5\n2,b,9\n3,c,1\n4,d,8\n5,e,2\n6,f,7\n7,g,3\n8,h,9.5\n9,i,0\n").unexplained);
}

TEST(ColumnRanking, HoldsRanksToTheConventionThatIsMeant) {
  EXPECT_GT(ranking_of("1,a,9\n2,b,8\n2,c,8\n3,d,7\n", RankConvention::competition).cost(), 0U);
}

}  // namespace
}  // namespace pondera::proof
