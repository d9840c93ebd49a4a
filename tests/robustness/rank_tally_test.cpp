// SPDX-License-Identifier: Apache-2.0
#include "robustness/rank_tally.hpp"

#include "core/random_stream.hpp"
#include "scoring/competition_rank.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace pondera::robustness {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

std::vector<std::vector<double>> drawn_scores(std::size_t units, std::size_t indicators) {
  std::vector<std::vector<double>> scores(units);
  const RandomStream stream(3, "scores");
  for (std::size_t i = 0; i < units; ++i) {
    for (std::size_t j = 0; j < indicators; ++j)
      scores[i].push_back(stream.uniform(i * indicators + j));
  }
  return scores;
}

RankTally tally_of(const std::vector<std::vector<double>>& scores,
                   std::uint64_t draws,
                   int threads = 1) {
  TallyPlan plan{scores.size(), scores.front().size(), draws, {}, threads};
  for (std::size_t i = 0; i + 1 < scores.size(); ++i) plan.pairs.emplace_back(i, i + 1);
  return tally_ranks(plan, simplex_draws(plan.indicators, 11), weighted_sums(scores));
}

TEST(RankTally, IsThatOfRankingEveryDrawByItself) {
  const auto scores = drawn_scores(13, 5);
  constexpr std::size_t draws = 300;
  const RankTally found = tally_of(scores, draws);
  std::vector<std::uint64_t> expected(13 * 13, 0);
  WeightBlock block;
  block.resize(5, draws);
  simplex_draws(5, 11)(0, block);
  for (std::size_t d = 0; d < draws; ++d) {
    std::vector<scoring::ScoreValue> totals;
    for (const auto& row : scores) {
      double total = 0;
      for (std::size_t j = 0; j < 5; ++j) total += row[j] * block.w[j * draws + d];
      totals.push_back({total});
    }
    const std::vector<int> ranks = scoring::competition_ranks(totals);
    for (std::size_t i = 0; i < 13; ++i) {
      ++expected[i * 13 + static_cast<std::size_t>(ranks[i] - 1)];
    }
  }
  EXPECT_EQ(found.by_group.size(), 1U);
  EXPECT_EQ(found.by_group.at(1), expected);
}

TEST(RankTally, HasTheSameBytesOnOneTwoAndThreeThreads) {
  auto scores = drawn_scores(30, 12);
  scores.push_back(scores[4]);  // a tie in every draw
  const RankTally one = tally_of(scores, 5001, 1);
  for (const int threads : {2, 3}) {
    const RankTally other = tally_of(scores, 5001, threads);
    EXPECT_EQ(one.by_group, other.by_group);
    EXPECT_EQ(one.first_weights, other.first_weights);
    EXPECT_EQ(one.totals, other.totals);
    EXPECT_EQ(one.squares, other.squares);
    for (std::size_t p = 0; p < one.pairs.size(); ++p) {
      EXPECT_EQ(one.pairs[p].before, other.pairs[p].before);
      EXPECT_EQ(one.pairs[p].tied, other.pairs[p].tied);
    }
  }
}

TEST(RankTally, CountsUnitsThatTieAsOneGroup) {
  const RankTally found = tally_of({{1, 2}, {1, 2}, {0, 0}}, 100);
  ASSERT_TRUE(found.by_group.contains(2));
  EXPECT_THAT(found.by_group.at(2), ElementsAre(100, 0, 0, 100, 0, 0, 0, 0, 0));
  EXPECT_THAT(found.by_group.at(1), ElementsAre(0, 0, 0, 0, 0, 0, 0, 0, 100));
  EXPECT_EQ(found.pairs[0].tied, 100U);
  EXPECT_EQ(found.pairs[1].before, 100U);
}

TEST(RankTally, OfTotalsThatDifferByRoundingOnlyIsATie) {
  // 0.1 + 0.2 is not 0.3 in binary.
  TallyPlan plan{2, 1, 10, {{0, 1}}, 1};
  const RankTally found =
      tally_ranks(plan, simplex_draws(1, 1), weighted_sums({{0.1 + 0.2}, {0.3}}));
  EXPECT_EQ(found.pairs[0].tied, 10U);
  EXPECT_THAT(found.by_group.at(1), Each(0U));
}

TEST(RankTally, OrdersNegativeTotalsToo) {
  TallyPlan plan{4, 1, 5, {}, 1};
  const RankTally found =
      tally_ranks(plan, simplex_draws(1, 1), weighted_sums({{-2}, {0}, {-1}, {3}}));
  EXPECT_EQ(found.by_group.at(1)[0 * 4 + 3], 5U);
  EXPECT_EQ(found.by_group.at(1)[1 * 4 + 1], 5U);
  EXPECT_EQ(found.by_group.at(1)[2 * 4 + 2], 5U);
  EXPECT_EQ(found.by_group.at(1)[3 * 4 + 0], 5U);
}

TEST(RankTally, OfManyUnitsWorksInSmallBlocks) {
  const RankTally found = tally_of(drawn_scores(900, 3), 130);
  std::uint64_t sum = 0;
  for (const auto& [group, counts] : found.by_group) {
    sum = std::accumulate(counts.begin(), counts.end(), sum);
  }
  EXPECT_EQ(sum, 900U * 130U);
}

TEST(RankTally, OfNoDrawsCountsNothing) {
  const RankTally found = tally_of({{1}, {2}}, 0);
  EXPECT_THAT(found.by_group.at(1), Each(0U));
  EXPECT_EQ(found.draws, 0U);
}

}  // namespace
}  // namespace pondera::robustness
