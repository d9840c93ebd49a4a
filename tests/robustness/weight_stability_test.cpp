// SPDX-License-Identifier: Apache-2.0
#include "robustness/weight_stability.hpp"

#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::robustness {
namespace {

using ::testing::ElementsAre;
using testing::field;
using testing::ratio;
using testing::ratios;

const std::vector<std::string> ids = {"c0", "c1", "c2", "c3"};

/// The reference's four units, by their totals 6.8, 6.6, 6.4, 5.7: u0, u1, u3, u2.
RankedScores reference(bool normalised) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const survey::YamlNode& all = field(file, "stability");
  RankedScores scores;
  scores.weights = ratios(field(all, "weights"));
  scores.normalised = normalised;
  scores.sums = true;
  const auto& rows = field(all, "scores").items;
  const std::vector<std::pair<std::size_t, double>> order = {
      {0, 6.8}, {1, 6.6}, {3, 6.4}, {2, 5.7}};
  for (const auto& [unit, total] : order) {
    scores.units.push_back(
        {"u" + std::to_string(unit), static_cast<int>(scores.units.size()) + 1, total});
    scores.rows.push_back(unit);
    scores.scores.push_back(ratios(rows[unit]));
  }
  scores.totals = weighted_sums(scores.scores);
  return scores;
}

TEST(WeightStability, OfTheFirstIsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const auto& criteria = field(field(file, "stability"), "criteria").items;
  for (const auto& [normalised, name] :
       {std::pair{true, "first"}, std::pair{false, "first_free"}}) {
    const auto found = weight_stability(reference(normalised), ids);
    ASSERT_EQ(found.size(), 4U);
    for (std::size_t j = 0; j < 4; ++j) {
      const auto& expected = field(criteria[j], name).items;
      EXPECT_NEAR(found[j].first_lower, ratio(expected[0]), 1e-9);
      if (expected[1].text == "inf") {
        EXPECT_FALSE(found[j].first_upper.has_value());
      } else {
        EXPECT_NEAR(found[j].first_upper.value(), ratio(expected[1]), 1e-9);
      }
    }
  }
}

// Neighbours are (u0, u1), (u1, u3) and (u3, u2); of the reference's intervals for the first
// criterion: from .25, from .3571, up to .4737.
TEST(WeightStability, OfAllRanksIsWhatEveryPairOfNeighboursAllows) {
  const WeightStability first = weight_stability(reference(true), ids).front();
  EXPECT_EQ(first.indicator, "c0");
  EXPECT_NEAR(first.lower, 0.35714285714285715, 1e-12);
  EXPECT_NEAR(first.upper.value(), 0.4736842105263159, 1e-12);
  ASSERT_TRUE(first.below && first.above);
  EXPECT_EQ(first.below->first, "u1");
  EXPECT_EQ(first.below->second, "u3");
  EXPECT_EQ(first.above->first, "u3");
  EXPECT_EQ(first.above->second, "u2");
}

TEST(WeightStability, HoldsUpToItsEndsAndNotBeyond) {
  const RankedScores scores = reference(true);
  const auto with = [&](std::size_t j, double t) {
    std::vector<double> weights = scores.weights;
    for (double& weight : weights) weight *= (1 - t) / (1 - scores.weights[j]);
    weights[j] = t;
    return ranks_with(scores, weights);
  };
  for (const WeightStability& row : weight_stability(scores, ids)) {
    const auto j = static_cast<std::size_t>(row.indicator[1] - '0');
    const double step = 1e-6;
    EXPECT_THAT(with(j, row.lower + step), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(with(j, *row.upper - step), ElementsAre(1, 2, 3, 4));
    if (row.below) {
      EXPECT_NE(with(j, row.lower - step), with(j, scores.weights[j]));
    }
    if (row.above) {
      EXPECT_NE(with(j, *row.upper + step), with(j, scores.weights[j]));
    }
  }
}

TEST(WeightStability, IsEmptyWhereTotalsAreNoSums) {
  RankedScores scores = reference(true);
  scores.sums = false;
  EXPECT_TRUE(weight_stability(scores, ids).empty());
  EXPECT_FALSE(neighbours(scores, ids, {}).front().distance.has_value());
}

// By search what NameTheSmallestChangeThatSwapsThem has in closed form.
TEST(Neighbours, SearchForTheSmallestChangeWhereTotalsAreNoSums) {
  RankedScores scores = reference(true);
  scores.sums = false;
  const auto found = neighbours(scores, ids, {});
  ASSERT_TRUE(found[0].change.has_value());
  EXPECT_EQ(found[0].change->indicator, "c1");
  EXPECT_NEAR(found[0].change->at, 0.36363636363636365, 1e-5);
  EXPECT_TRUE(found[0].raises.empty());
}

// Of the reference: (u0, u1) swap at c0 .25 (now .4), c1 .3636 (now .3), c2 .3333 (now .2),
// c3 .0690 (now .1): the second is the smallest in relation to the weight, 21 %.
TEST(Neighbours, NameTheSmallestChangeThatSwapsThem) {
  const auto found = neighbours(reference(true), ids, {});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].first, "u0");
  EXPECT_EQ(found[0].second, "u1");
  EXPECT_NEAR(found[0].gap, 0.2, 1e-12);
  ASSERT_TRUE(found[0].change.has_value());
  EXPECT_EQ(found[0].change->indicator, "c1");
  EXPECT_NEAR(found[0].change->at, 0.36363636363636365, 1e-12);
  EXPECT_NEAR(found[0].distance.value(), 0.03244428422615253, 1e-9);
  EXPECT_TRUE(found[0].any_exact);
}

// u1 lacks .2 on u0: c0 7 + .2/.4, c1 7 + .2/.3, c2 7 + .2/.2, c3 3 + .2/.1.
TEST(Neighbours, NameWhatWouldBringThemLevel) {
  const auto found = neighbours(reference(true), ids, {});
  ASSERT_EQ(found[0].raises.size(), 3U);
  EXPECT_EQ(found[0].raises[0].indicator, "c0");
  EXPECT_NEAR(found[0].raises[0].to, 7.5, 1e-9);
  EXPECT_EQ(found[0].raises[1].indicator, "c1");
  EXPECT_NEAR(found[0].raises[1].to, 7 + 2.0 / 3, 1e-9);
  EXPECT_EQ(found[0].raises[2].indicator, "c2");
  EXPECT_NEAR(found[0].raises[2].to, 8, 1e-9);
  EXPECT_EQ(found[0].raises[0].whole, 8.0);
  EXPECT_EQ(found[0].raises[2].whole, 8.0);
}

TEST(Neighbours, NameNoWholeScoreWhereScoresAreNot) {
  RankedScores scores = reference(true);
  scores.scores[3][0] += 0.5;  // of u2, in c0
  const auto found = neighbours(scores, ids, {});
  EXPECT_FALSE(found[0].raises[0].whole.has_value());
  EXPECT_TRUE(found[0].raises[1].whole.has_value());
}

TEST(Neighbours, NameWhoseRemovalTurnsThemRound) {
  Removal swap;
  swap.id = "E07";
  swap.moves = {{"u0", 1, 2}, {"u1", 2, 1}};
  Removal tie;
  tie.id = "E08";
  tie.moves = {{"u1", 2, 1}};
  Removal stratum = swap;
  stratum.what = Removed::stratum;
  stratum.id = "science";
  const auto found = neighbours(reference(true), ids, {tie, swap, stratum});
  EXPECT_THAT(found[0].assessors, ElementsAre("E07"));
  EXPECT_THAT(found[0].strata, ElementsAre("science"));
  EXPECT_TRUE(found[2].assessors.empty());
}

}  // namespace
}  // namespace pondera::robustness
