// SPDX-License-Identifier: Apache-2.0
#include "proof/rank_walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Items = std::vector<std::pair<Rational, std::size_t>>;

RankWalk walk(const Items& items,
              RankConvention convention = RankConvention::competition,
              bool equal_is_equal = false) {
  std::vector<RankedItem> ranked;
  for (const auto& [rank, value] : items) ranked.push_back({rank, value});
  return walk_ranks(ranked, convention, equal_is_equal);
}

// Values 9, 8, 8, 7 (codes 0, 1, 1, 2), by hand.
TEST(RankWalk, KnowsTheFourConventions) {
  const Rational half = *Rational::make(5, 2);
  const Items competition = {{1, 0}, {2, 1}, {2, 1}, {4, 2}};
  const Items modified = {{1, 0}, {3, 1}, {3, 1}, {4, 2}};
  const Items dense = {{1, 0}, {2, 1}, {2, 1}, {3, 2}};
  const Items fractional = {{1, 0}, {half, 1}, {half, 1}, {4, 2}};
  EXPECT_EQ(walk(competition, RankConvention::competition).cost(), 0U);
  EXPECT_EQ(walk(modified, RankConvention::modified).cost(), 0U);
  EXPECT_EQ(walk(dense, RankConvention::dense).cost(), 0U);
  EXPECT_EQ(walk(fractional, RankConvention::fractional).cost(), 0U);
  EXPECT_GT(walk(competition, RankConvention::dense).cost(), 0U);
  EXPECT_GT(walk(dense, RankConvention::competition).cost(), 0U);
  EXPECT_GT(walk(fractional, RankConvention::modified).cost(), 0U);
  EXPECT_TRUE(walk(competition).has_ties);
}

TEST(RankWalk, NamesTheRankThatDoesNotFollow) {
  const RankWalk found = walk({{1, 0}, {2, 1}, {13, 2}, {4, 3}, {5, 4}});
  ASSERT_EQ(found.misfits.size(), 1U);
  EXPECT_EQ(found.misfits[0].item, 2U);
  EXPECT_EQ(found.misfits[0].expected, Rational(3));
  EXPECT_THAT(found.jumps, IsEmpty());
}

TEST(RankWalk, NamesARankSharedByUnlikeValues) {
  const RankWalk found = walk({{1, 0}, {2, 1}, {2, 2}, {4, 3}, {5, 4}});
  ASSERT_EQ(found.misfits.size(), 1U);
  EXPECT_EQ(found.misfits[0].item, 2U);
  EXPECT_TRUE(found.misfits[0].unlike_tie);
  EXPECT_EQ(found.misfits[0].expected, Rational(3));
}

TEST(RankWalk, TellsAMissingRowFromAWrongRank) {
  const RankWalk found = walk({{1, 0}, {2, 1}, {4, 2}, {5, 3}, {6, 4}});
  EXPECT_THAT(found.misfits, IsEmpty());
  ASSERT_EQ(found.jumps.size(), 1U);
  EXPECT_EQ(found.jumps[0].item, 2U);
  EXPECT_EQ(found.jumps[0].by, Rational(1));
}

TEST(RankWalk, TakesAnExcerptThatStartsLower) {
  EXPECT_EQ(walk({{11, 0}, {12, 1}, {13, 2}}).cost(), 0U);
}

TEST(RankWalk, LetsUnroundedValuesBreakATieOfPrint) {
  const RankWalk found = walk({{1, 0}, {2, 1}, {3, 1}, {4, 2}});
  EXPECT_EQ(found.cost(), 0U);
  EXPECT_THAT(found.splits, ElementsAre(2U));
}

TEST(RankWalk, HoldsAnExactTieToOneRank) {
  const RankWalk found = walk({{1, 0}, {2, 1}, {3, 1}, {4, 2}}, RankConvention::competition, true);
  ASSERT_EQ(found.misfits.size(), 1U);
  EXPECT_EQ(found.misfits[0].item, 2U);
  EXPECT_EQ(found.misfits[0].expected, Rational(2));
}

TEST(RankWalk, TakesNothingAndOne) {
  EXPECT_EQ(walk({}).cost(), 0U);
  EXPECT_EQ(walk({{5, 0}}).cost(), 0U);
}

}  // namespace
}  // namespace pondera::proof
