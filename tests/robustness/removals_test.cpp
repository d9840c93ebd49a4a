// SPDX-License-Identifier: Apache-2.0
#include "robustness/removals.hpp"

#include "tests/robustness/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::robustness {
namespace {

struct Three {
  ExploreInput input = testing::three_assessors();
  RankedScores scores =
      ranked_scores(input.study.hierarchy, input.weights, input.scores, input.scoring).value();
  Panel panel = panel_of(input.study, input.answers.responses, input.weigh, {}).value();
};

/// The ranks of the whole chain when it is run without somebody.
std::vector<int> ranks_without(const Three& three, const std::string& assessor) {
  aggregation::AggregateOptions options;
  options.exclusions = {{assessor, "left out"}};
  const auto weights = aggregation::aggregate(three.input.study, three.input.answers.responses,
                                              three.input.weigh, options)
                           .value();
  const RankedScores other =
      ranked_scores(three.input.study.hierarchy, weights, three.input.scores, three.input.scoring)
          .value();
  std::vector<int> ranks;
  for (const RankedUnit& unit : three.scores.units) {
    ranks.push_back(std::ranges::find(other.units, unit.unit, &RankedUnit::unit)->rank);
  }
  return ranks;
}

std::vector<int> ranks_after(const Three& three, const Removal& removal) {
  std::vector<int> ranks;
  for (const RankedUnit& unit : three.scores.units) {
    const auto move = std::ranges::find(removal.moves, unit.unit, &RankMove::unit);
    ranks.push_back(move == removal.moves.end() ? unit.rank : move->to);
  }
  return ranks;
}

TEST(Removals, OfAssessorsAreThoseOfWeighingAndRankingWithoutThem) {
  const Three three;
  const auto removals = panel_removals(three.panel, three.scores);
  ASSERT_EQ(removals.size(), 5U);  // three assessors, two strata
  int changed = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_EQ(removals[k].what, Removed::assessor);
    EXPECT_EQ(ranks_after(three, removals[k]), ranks_without(three, removals[k].id));
    changed += removals[k].moves.empty() ? 0 : 1;
  }
  EXPECT_GT(changed, 0);
}

TEST(Removals, OfAStratumOfOneAreThoseOfItsAssessor) {
  const Three three;
  const auto removals = panel_removals(three.panel, three.scores);
  EXPECT_EQ(removals[4].what, Removed::stratum);
  EXPECT_EQ(removals[4].id, "t");
  EXPECT_EQ(ranks_after(three, removals[4]), ranks_after(three, removals[2]));
}

TEST(Removals, OfIndicatorsSetTheirWeightToZero) {
  const Three three;
  const auto removals = indicator_removals(three.scores, {"i0", "i1", "i2"});
  ASSERT_EQ(removals.size(), 3U);
  // Without i2 the totals of u0, u1, u2 and u3 are 1 + 2w, 3 - 2w, 2 and 1 with w the share of i0.
  const double w = three.scores.weights[0] / (three.scores.weights[0] + three.scores.weights[1]);
  const std::vector<int> ranks = ranks_after(three, removals[2]);
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string& unit = three.scores.units[i].unit;
    if (unit == "u0") {
      EXPECT_EQ(ranks[i], w > 0.5 ? 1 : 3);
    }
    if (unit == "u1") {
      EXPECT_EQ(ranks[i], w > 0.5 ? 3 : 1);
    }
    if (unit == "u2") {
      EXPECT_EQ(ranks[i], 2);
    }
    if (unit == "u3") {
      EXPECT_EQ(ranks[i], 4);
    }
  }
}

TEST(Removals, OfTheOnlyAssessorOrIndicatorAreNotPossible) {
  Three three;
  const ExploreInput alone =
      testing::explore_input(testing::one_group_study(3, {"A"}), {three.input.answers.responses[0]},
                             {{1, 2, 3}, {3, 2, 1}});
  const Panel panel = panel_of(alone.study, alone.answers.responses, alone.weigh, {}).value();
  const RankedScores scores =
      ranked_scores(alone.study.hierarchy, alone.weights, alone.scores, alone.scoring).value();
  const auto removals = panel_removals(panel, scores);
  ASSERT_EQ(removals.size(), 1U);
  EXPECT_FALSE(removals[0].possible);
  three.scores.weights = {0, 1, 0};
  EXPECT_TRUE(indicator_removals(three.scores, {"i0", "i1", "i2"})[0].possible);
  EXPECT_FALSE(indicator_removals(three.scores, {"i0", "i1", "i2"})[1].possible);
}

TEST(Removals, NameTheLargestMoveFirst) {
  const Three three;
  std::vector<int> ranks;
  for (const RankedUnit& unit : three.scores.units) ranks.push_back(unit.rank);
  const std::vector<int> moved = {ranks[3], ranks[0], ranks[1], ranks[2]};
  const Removal found = removal_of(Removed::indicator, "i0", three.scores, moved);
  EXPECT_EQ(found.largest_shift, 3);
  EXPECT_DOUBLE_EQ(found.mean_shift, 1.5);
  ASSERT_EQ(found.moves.size(), 4U);
  EXPECT_EQ(found.moves[0].unit, three.scores.units[0].unit);
  EXPECT_EQ(found.moves[0].to, 4);
}

}  // namespace
}  // namespace pondera::robustness
