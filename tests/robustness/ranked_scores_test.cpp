// SPDX-License-Identifier: Apache-2.0
#include "robustness/ranked_scores.hpp"

#include "tests/robustness/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using ::testing::ElementsAre;

RankedScores three() {
  const ExploreInput input = testing::three_assessors();
  return ranked_scores(input.study.hierarchy, input.weights, input.scores, input.scoring).value();
}

TEST(RankedScores, AreInTheOrderOfTheRanks) {
  const RankedScores scores = three();
  ASSERT_EQ(scores.units.size(), 4U);
  EXPECT_EQ(scores.units.back().unit, "u3");
  EXPECT_EQ(scores.units.back().rank, 4);
  EXPECT_NEAR(scores.units.back().total, 1, 1e-12);
  EXPECT_TRUE(scores.sums);
  EXPECT_TRUE(scores.normalised);
  for (std::size_t i = 1; i < 4; ++i) {
    EXPECT_LE(scores.units[i].total, scores.units[i - 1].total);
  }
}

TEST(RankedScores, FollowOtherWeights) {
  const RankedScores scores = three();
  const auto rank_of = [&](const std::string& unit, const std::vector<double>& weights) {
    const std::vector<int> ranks = ranks_with(scores, weights);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      if (scores.units[i].unit == unit) return ranks[i];
    }
    return 0;
  };
  EXPECT_EQ(rank_of("u0", {1, 0, 0}), 1);
  EXPECT_EQ(rank_of("u1", {0, 1, 0}), 1);
  EXPECT_EQ(rank_of("u2", {0, 0, 1}), 1);
  EXPECT_EQ(rank_of("u0", {0, 0, 1}), 2);
  EXPECT_EQ(rank_of("u1", {0, 0, 1}), 2);  // ties with u0
  EXPECT_EQ(rank_of("u3", {0, 0, 1}), 4);
}

TEST(RankedScores, LeaveOutWhoIsNotEligible) {
  ExploreInput input = testing::three_assessors();
  input.scoring.eligible.conditions = {{.attribute = "kind", .values = {"town"}}};
  input.scores.units[1].attributes["kind"] = "town";
  input.scores.units[3].attributes["kind"] = "town";
  const RankedScores scores =
      ranked_scores(input.study.hierarchy, input.weights, input.scores, input.scoring).value();
  ASSERT_EQ(scores.units.size(), 2U);
  EXPECT_EQ(scores.units[0].unit, "u1");
  EXPECT_THAT(scores.rows, ElementsAre(1, 3));
  EXPECT_EQ(scores.units[1].rank, 2);
}

// By hand, equal weights: geometric means of (3, 1, 2) and (1, 3, 2) ∛6, of (2, 2, 3) ∛12, of 1s 1.
TEST(RankedScores, ByAnotherMethodKeepTheirOrderOfUnits) {
  ExploreInput input = testing::three_assessors();
  RankedScores scores = three();
  scores.weights = {1.0 / 3, 1.0 / 3, 1.0 / 3};
  scoring::ScoringMethod geometric;
  geometric.combination.assign(input.study.hierarchy.nodes().size(),
                               scoring::Combination::geometric);
  const RankedScores other =
      by_other_method(scores, input.study.hierarchy, input.scores, geometric).value();
  EXPECT_FALSE(other.sums);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(other.units[i].unit, scores.units[i].unit);
    const std::string& unit = other.units[i].unit;
    EXPECT_EQ(other.units[i].rank, unit == "u2" ? 1 : unit == "u3" ? 4 : 2) << unit;
    if (unit == "u2") {
      EXPECT_NEAR(other.units[i].total, std::cbrt(12.0), 1e-12);
    }
  }
}

TEST(CountingWeights, AreOverTheirSumWhereTheMethodSaysSo) {
  EXPECT_THAT(counting_weights({4, 1}, true), ElementsAre(0.8, 0.2));
  EXPECT_THAT(counting_weights({4, 1}, false), ElementsAre(4, 1));
  EXPECT_THAT(counting_weights({0, 0}, true), ElementsAre(0, 0));
}

}  // namespace
}  // namespace pondera::robustness
