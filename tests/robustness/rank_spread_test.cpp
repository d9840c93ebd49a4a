// SPDX-License-Identifier: Apache-2.0
#include "robustness/rank_spread.hpp"

#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace pondera::robustness {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::field;
using testing::ratios;

constexpr std::uint64_t many_draws = 100'000;

RankTally all_pairs(const std::vector<std::vector<double>>& scores, const WeightSource& source) {
  TallyPlan plan{scores.size(), scores.front().size(), many_draws, {}, 0};
  for (std::size_t a = 0; a < scores.size(); ++a) {
    for (std::size_t b = 0; b < scores.size(); ++b) plan.pairs.emplace_back(a, b);
  }
  return tally_ranks(plan, source, weighted_sums(scores));
}

/// Five standard errors of a share of the draws.
double error_of(double share) {
  return 5 * std::sqrt(share * (1 - share) / static_cast<double>(many_draws)) + 1e-12;
}

/// Weights w0 ≥ w1 ≥ w2, uniform among them: those of the simplex, sorted.
WeightSource ordered_draws() {
  return [source = simplex_draws(3, 21)](std::uint64_t first, WeightBlock& block) {
    source(first, block);
    for (std::size_t d = 0; d < block.draws; ++d) {
      std::vector<double> w;
      for (std::size_t j = 0; j < 3; ++j) w.push_back(block.w[j * block.draws + d]);
      std::ranges::sort(w, std::greater<>());
      for (std::size_t j = 0; j < 3; ++j) block.w[j * block.draws + d] = w[j];
    }
  };
}

void expect_case(const survey::YamlNode& each) {
  std::vector<std::vector<double>> scores;
  for (const survey::YamlNode& row : field(each, "scores").items) scores.push_back(ratios(row));
  const bool ordered = field(each, "ordered").text == "yes";
  const RankTally tally = all_pairs(scores, ordered ? ordered_draws() : simplex_draws(3, 21));
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const std::vector<double> shares = acceptability(tally, i);
    const std::vector<double> expected = ratios(field(each, "acceptability").items[i]);
    const std::vector<double> before = ratios(field(each, "before").items[i]);
    for (std::size_t r = 0; r < scores.size(); ++r) {
      EXPECT_NEAR(shares[r], expected[r], error_of(expected[r]));
      if (r == i) continue;
      EXPECT_NEAR(pair_chance(tally, i * scores.size() + r), before[r], error_of(before[r]));
    }
    const auto central = central_weights(tally, i);
    const survey::YamlNode& centre = field(each, "central").items[i];
    ASSERT_EQ(central.has_value(), centre.text != "never");
    if (!central) continue;
    for (std::size_t j = 0; j < 3; ++j) {
      // A weight on a part of the simplex deviates by less than a half.
      EXPECT_NEAR((*central)[j], ratios(centre)[j],
                  5 * 0.5 / std::sqrt(expected[0] * static_cast<double>(many_draws)));
    }
  }
}

TEST(RankSpread, OfThreeCriteriaIsThatOfTheExactPolygonsWithinTheErrorOfDraws) {
  const survey::YamlNode file = testing::published_case("smaa.yaml");
  const auto& cases = field(file, "three_criteria").items;
  ASSERT_EQ(cases.size(), 6U);
  for (const survey::YamlNode& each : cases) {
    SCOPED_TRACE(field(each, "id").text);
    expect_case(each);
  }
}

TEST(RankSpread, HasRowsAndColumnsThatSumToOneWithTies) {
  const std::vector<std::vector<double>> scores = {
      {4, 1, 2, 3}, {1, 4, 2, 2}, {2, 2, 3, 2}, {3, 3, 1, 1}, {3, 3, 1, 1}};
  const RankTally tally = all_pairs(scores, simplex_draws(4, 11));
  std::vector<double> columns(5, 0);
  for (std::size_t i = 0; i < 5; ++i) {
    const std::vector<double> row = acceptability(tally, i);
    EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1, 1e-12);
    for (std::size_t r = 0; r < 5; ++r) columns[r] += row[r];
  }
  EXPECT_THAT(columns, ::testing::Each(DoubleNear(1, 1e-12)));
  EXPECT_EQ(acceptability(tally, 3), acceptability(tally, 4));
  EXPECT_EQ(central_weights(tally, 3), central_weights(tally, 4));
  EXPECT_EQ(pair_chance(tally, 3 * 5 + 4), 0.5);
  EXPECT_EQ(tally.totals[3], tally.totals[4]);
}

TEST(RankSpread, OfUnitsThatAllTieSharesEveryRank) {
  const RankTally tally = all_pairs({{1, 2}, {1, 2}, {1, 2}}, simplex_draws(2, 1));
  const UnitSpread spread = unit_spread(tally, 2, "c", 0.9);
  EXPECT_THAT(spread.acceptability, ::testing::Each(DoubleNear(1.0 / 3, 1e-15)));
  EXPECT_EQ(spread.lower, 1);
  EXPECT_EQ(spread.upper, 1);
  EXPECT_EQ(spread.worst, 1);  // competition ranks: all are first
}

TEST(RankSpread, OfOneUnitIsTheFirstRank) {
  const UnitSpread spread =
      unit_spread(all_pairs({{0.3, 0.7}}, simplex_draws(2, 1)), 0, "only", 0.9);
  EXPECT_THAT(spread.acceptability, ElementsAre(1));
  EXPECT_EQ(spread.median, 1);
  ASSERT_TRUE(spread.central_weights.has_value());
  EXPECT_NEAR((*spread.central_weights)[0], 0.5, 0.01);
  EXPECT_NEAR(spread.mean_total, 0.5, 0.01);
  // Of 0.3 + 0.4 u with u uniform.
  EXPECT_NEAR(spread.total_deviation, 0.4 / std::sqrt(12.0), 0.002);
}

TEST(RankQuantile, IsTheSmallestRankThatReachesTheShare) {
  const std::vector<std::uint64_t> counts = {5, 0, 45, 45, 5};
  EXPECT_EQ(rank_quantile(counts, 0.05), 1);
  EXPECT_EQ(rank_quantile(counts, 0.051), 3);
  EXPECT_EQ(rank_quantile(counts, 0.5), 3);
  EXPECT_EQ(rank_quantile(counts, 0.95), 4);
  EXPECT_EQ(rank_quantile(counts, 0.96), 5);
  EXPECT_EQ(rank_quantile(counts, 1), 5);
  EXPECT_EQ(rank_quantile({0, 0, 1}, 1e-15), 3);
}

}  // namespace
}  // namespace pondera::robustness
