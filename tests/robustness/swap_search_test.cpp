// SPDX-License-Identifier: Apache-2.0
#include "robustness/swap_search.hpp"

#include "robustness/weight_stability.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::robustness {
namespace {

/// Units "a" and "b" of indicators "x", "y" and "z", whose totals are this function of the weights.
RankedScores two_by_search(bool normalised,
                           const std::vector<double>& weights,
                           TotalsFunction totals,
                           double first,
                           double second) {
  RankedScores scores;
  scores.units = {{"a", 1, first}, {"b", 2, second}};
  scores.rows = {0, 1};
  scores.weights = weights;
  scores.normalised = normalised;
  scores.totals = std::move(totals);
  return scores;
}

const std::vector<std::string> three_searched = {"x", "y", "z"};

// Sums, where the swap is known: a - b is 2 x - y - z with x .5, y .3, z .2, a lead of .5. With the
// others in proportion the lead is 2 t - (1 - t): 0 at x = 1/3, a third less. Neither y nor z
// reaches it sooner: 2 · .5 (1 - t)/.7 - t - .2 (1 - t)/.7 = 0 at t = 8/15 (.78 more).
TEST(SwapSearch, FindsTheSwapThatTheClosedFormHas) {
  const auto totals = weighted_sums({{4, 1, 1}, {2, 2, 2}});
  const auto found =
      search_swaps(two_by_search(true, {0.5, 0.3, 0.2}, totals, 2.5, 2), three_searched);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(found[0].has_value());
  EXPECT_EQ(found[0]->indicator, "x");
  EXPECT_EQ(found[0]->weight, 0.5);
  EXPECT_NEAR(found[0]->at, 1.0 / 3, 1e-5);
}

// Geometric means: ln a - ln b = x ln 4 - y ln 2 - z ln 2, the same 2 x - y - z times ln 2.
TEST(SwapSearch, FindsTheSwapOfGeometricMeans) {
  const TotalsFunction geometric = [](const WeightBlock& block, TotalsBlock& totals) {
    for (std::size_t d = 0; d < block.draws; ++d) {
      totals.u[d] = std::pow(4, block.w[d]);
      totals.u[totals.draws + d] =
          std::pow(2, block.w[block.draws + d] + block.w[2 * block.draws + d]);
    }
  };
  const RankedScores scores =
      two_by_search(true, {0.5, 0.3, 0.2}, geometric, std::sqrt(4), std::sqrt(2));
  const auto found = search_swaps(scores, three_searched);
  ASSERT_TRUE(found[0].has_value());
  EXPECT_EQ(found[0]->indicator, "x");
  EXPECT_NEAR(found[0]->at, 1.0 / 3, 1e-5);
  const auto pairs = neighbours(scores, three_searched, {});
  ASSERT_TRUE(pairs[0].change.has_value());
  EXPECT_NEAR(pairs[0].change->at, 1.0 / 3, 1e-5);
}

// a is better in every indicator.
TEST(SwapSearch, FindsNothingWhereOneIsBetterThroughout) {
  const auto totals = weighted_sums({{3, 2, 1}, {2, 1, 1}});
  EXPECT_FALSE(
      search_swaps(two_by_search(true, {0.5, 0.3, 0.2}, totals, 2.3, 1.5), three_searched)[0]);
}

// They tie where x is all of the weight, and nowhere swap.
TEST(SwapSearch, LeavesOutTheEndsOfWhatAWeightCanBe) {
  const auto totals = weighted_sums({{1, 2, 2}, {1, 1, 1}});
  EXPECT_FALSE(
      search_swaps(two_by_search(true, {0.5, 0.3, 0.2}, totals, 1.5, 1), three_searched)[0]);
}

// Ratings keep their values: a - b is x - y, 0 at x = 1 or at y = 3.
TEST(SwapSearch, KeepsTheValuesOfOtherRatings) {
  const auto totals = weighted_sums({{1, 0, 1}, {0, 1, 1}});
  const auto found = search_swaps(two_by_search(false, {3, 1, 2}, totals, 5, 3), three_searched);
  ASSERT_TRUE(found[0].has_value());
  EXPECT_EQ(found[0]->indicator, "x");  // 3 to 1 is less in relation than 1 to 3
  EXPECT_NEAR(found[0]->at, 1, 1e-5);
}

TEST(SwapSearch, PassesOverUnitsThatTieAndWeightsOfNothing) {
  const auto totals = weighted_sums({{1, 0, 0}, {0, 1, 0}});
  RankedScores tied = two_by_search(true, {0.5, 0.5, 0}, totals, 0.5, 0.5);
  tied.units[1].rank = 1;
  EXPECT_FALSE(search_swaps(tied, three_searched)[0]);
  EXPECT_FALSE(search_swaps(two_by_search(true, {1, 0, 0}, totals, 1, 0), three_searched)[0]);
}

TEST(SwapSearch, HasNoPairsOfOneUnitOrNone) {
  RankedScores scores = two_by_search(true, {1, 0, 0}, weighted_sums({{1, 1, 1}}), 1, 1);
  scores.units.pop_back();
  EXPECT_TRUE(search_swaps(scores, three_searched).empty());
  scores.units.clear();
  EXPECT_TRUE(search_swaps(scores, three_searched).empty());
}

}  // namespace
}  // namespace pondera::robustness
