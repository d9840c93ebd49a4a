// SPDX-License-Identifier: Apache-2.0
#include "proof/rank_checks.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ranks_found(const std::string& text, const RankOptions& options = {}) {
  return codes_of(rank_findings(tables_of(text), options).findings);
}

TEST(RankChecks, FindTheColumnThatRanksAWideTable) {
  const auto found =
      rank_findings(tables_of("rank,unit,air,total\n1,a,1,9\n2,b,5,8\n3,c,2,7\n4,d,4,6\n"), {});
  ASSERT_EQ(found.rankings.size(), 1U);
  EXPECT_EQ(found.rankings[0].column, "total");
  EXPECT_THAT(found.findings, IsEmpty());
}

TEST(RankChecks, TellAWrongRankAtItsPlace) {
  EXPECT_THAT(ranks_found("rank,unit,total\n1,a,9\n2,b,8\n13,c,7\n4,d,6\n5,e,5\n"),
              ElementsAre("proof.wrong-rank 4:1"));
}

TEST(RankChecks, TellAWrongTie) {
  EXPECT_THAT(ranks_found("rank,unit,total\n1,a,9\n2,b,8\n2,c,7\n4,d,6\n5,e,5\n"),
              ElementsAre("proof.unlike-tie 4:5"));
}

TEST(RankChecks, NoteATieThatUnroundedValuesMayBreak) {
  const std::string text = "rank,unit,total\n1,a,9.25\n2,b,8.25\n3,c,8.25\n4,d,6.25\n";
  EXPECT_THAT(ranks_found(text), ElementsAre("proof.tie-beyond-print 4:1"));
  EXPECT_THAT(ranks_found(text, {.grid = Rational::make(1, 4)}),
              ElementsAre("proof.wrong-rank 4:1"));
}

TEST(RankChecks, TellAnotherConventionOnce) {
  const std::string text = "rank,unit,total\n1,a,9\n2,b,8\n2,c,8\n3,d,7\n4,e,6\n5,f,5\n";
  EXPECT_THAT(ranks_found(text), IsEmpty());
  EXPECT_THAT(ranks_found(text, {.convention = RankConvention::competition}),
              ElementsAre("proof.rank-convention 5:1"));
}

TEST(RankChecks, TellRowsThatMoved) {
  EXPECT_THAT(ranks_found("rank,unit,total\n1,a,9\n3,c,7\n4,d,6\n2,b,8\n5,e,5\n"),
              ElementsAre("proof.rows-out-of-order 5:1"));
  EXPECT_THAT(ranks_found("unit,total\na,9\nc,7\nd,6\nb,8\ne,5\n"),
              ElementsAre("proof.rows-out-of-order 5:3"));
}

TEST(RankChecks, LetATableBeInAnotherOrder) {
  EXPECT_THAT(ranks_found("rank,unit,total\n4,a,6\n1,b,9\n5,c,5\n2,d,8\n3,e,7\n"), IsEmpty());
  EXPECT_THAT(ranks_found("unit,total\na,6\nb,9\nc,5\nd,8\ne,7\n"), IsEmpty());
}

TEST(RankChecks, TellARankThatDiffersWithinATable) {
  EXPECT_THAT(
      ranks_found(
          "table,column,rank,unit,value\n8,total,1,a,9\n8,air,1,a,4\n8,rail,1,a,5\n"
          "8,total,2,b,8\n8,air,3,b,4\n8,rail,2,b,4\n8,total,3,c,6\n8,air,3,c,3\n8,rail,3,c,3\n"),
      ElementsAre("proof.rank-differs 6:7"));
}

TEST(RankChecks, TellARankThatIsNone) {
  EXPECT_THAT(ranks_found("rank,unit,total,air\n1,a,9,1\nII,b,8,1\n3,c,7,1\n4,d,6,1\n"),
              ::testing::Contains("proof.not-a-rank 3:1"));
}

TEST(RankChecks, TellRanksThatFollowNoColumnOnce) {
  EXPECT_THAT(
      ranks_found(
          "rank,unit,total\n1,a,5\n2,b,9\n3,c,1\n4,d,8\n5,e,2\n6,f,7\n7,g,3\n8,h,9.5\n9,i,0\n"),
      ElementsAre("proof.ranks-unexplained 2:1"));
}

TEST(RankChecks, TellAGapWhereARowIsMissing) {
  EXPECT_THAT(ranks_found("rank,unit,total\n1,a,9\n2,b,8\n4,c,7\n5,d,6\n6,e,5\n"),
              ElementsAre("proof.rank-gap 4:1"));
}

}  // namespace
}  // namespace pondera::proof
