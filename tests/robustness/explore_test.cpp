// SPDX-License-Identifier: Apache-2.0
#include "robustness/explore.hpp"

#include "tests/robustness/small_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace pondera::robustness {
namespace {

RobustnessOptions few(int threads = 0) {
  RobustnessOptions options;
  options.draws = 2000;
  options.resamples = 200;
  options.threads = threads;
  return options;
}

bool not_done(const Robustness& found, const std::string& what) {
  return std::ranges::find(found.not_done, what, &NotDone::what) != found.not_done.end();
}

TEST(Explore, FindsEverythingOfAPanelWithStrata) {
  const Robustness found = explore(testing::three_assessors(), few()).value();
  EXPECT_EQ(found.units.size(), 4U);
  EXPECT_EQ(found.spreads.size(), 4U);
  EXPECT_EQ(found.neighbours.size(), 3U);
  EXPECT_EQ(found.removals.size(), 3U + 2U + 3U);
  EXPECT_EQ(found.stability.size(), 3U);
  ASSERT_EQ(found.not_done.size(), 1U);
  EXPECT_TRUE(not_done(found, "ranks over other panels are approximate"));
  for (const RankSpread& spread : found.spreads) {
    std::vector<double> columns(4, 0);
    for (const UnitSpread& unit : spread.units) {
      EXPECT_NEAR(std::accumulate(unit.acceptability.begin(), unit.acceptability.end(), 0.0), 1,
                  1e-12);
      for (std::size_t r = 0; r < 4; ++r) columns[r] += unit.acceptability[r];
      EXPECT_LE(unit.best, unit.lower);
      EXPECT_LE(unit.lower, unit.median);
      EXPECT_LE(unit.median, unit.upper);
      EXPECT_LE(unit.upper, unit.worst);
    }
    for (const double column : columns) EXPECT_NEAR(column, 1, 1e-12);
  }
}

// u3 is behind every other unit in one indicator and before none in any.
TEST(Explore, IsSureOfADominatedUnit) {
  const Robustness found = explore(testing::three_assessors(), few()).value();
  for (const RankSpread& spread : found.spreads) {
    EXPECT_EQ(spread.units.back().unit, "u3");
    EXPECT_EQ(spread.units.back().best, 4);
  }
  EXPECT_EQ(found.neighbours.back().any, 1.0);
  EXPECT_EQ(found.methods.units.back().best, 4);
  EXPECT_FALSE(found.neighbours.back().change.has_value());
}

TEST(Explore, HasTheSameNumbersOnOneTwoAndThreeThreads) {
  const Robustness one = explore(testing::three_assessors(), few(1)).value();
  for (const int threads : {2, 3}) {
    const Robustness other = explore(testing::three_assessors(), few(threads)).value();
    for (std::size_t s = 0; s < one.spreads.size(); ++s) {
      for (std::size_t i = 0; i < one.units.size(); ++i) {
        EXPECT_EQ(one.spreads[s].units[i].acceptability, other.spreads[s].units[i].acceptability);
        EXPECT_EQ(one.spreads[s].units[i].mean_total, other.spreads[s].units[i].mean_total);
        EXPECT_EQ(one.spreads[s].units[i].central_weights,
                  other.spreads[s].units[i].central_weights);
      }
    }
    EXPECT_EQ(one.methods.mean_shift, other.methods.mean_shift);
  }
}

TEST(Explore, SaysThatOneAssessorIsNoPanel) {
  ExploreInput input = testing::explore_input(
      testing::one_group_study(3, {"A"}),
      {testing::response_of("A",
                            testing::all_pairs("goal", testing::numbered_items(3), {2, 4, 2}))},
      {{1, 2, 3}, {3, 2, 1}});
  const Robustness found = explore(input, few()).value();
  EXPECT_EQ(found.spread(DrawKind::panel), nullptr);
  EXPECT_EQ(found.spread(DrawKind::assessors), nullptr);
  EXPECT_NE(found.spread(DrawKind::any), nullptr);
  EXPECT_TRUE(not_done(found, "ranks over other panels"));
  EXPECT_TRUE(not_done(found, "ranks over single opinions"));
  EXPECT_FALSE(found.removals.front().possible);
}

TEST(Explore, OfOneUnitIsFirstEverywhere) {
  ExploreInput input = testing::three_assessors();
  input.scores = testing::numbered_units(input.study, {{1, 2, 3}});
  const Robustness found = explore(input, few()).value();
  for (const RankSpread& spread : found.spreads) EXPECT_EQ(spread.units.front().worst, 1);
  EXPECT_TRUE(found.neighbours.empty());
  EXPECT_EQ(found.methods.mean_shift, 0);
}

TEST(Explore, OfUnitsThatAllTieSharesTheRanks) {
  ExploreInput input = testing::three_assessors();
  input.scores = testing::numbered_units(input.study, {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
  const Robustness found = explore(input, few()).value();
  for (const RankSpread& spread : found.spreads) {
    for (const UnitSpread& unit : spread.units) {
      EXPECT_EQ(unit.worst, 1);
      EXPECT_NEAR(unit.acceptability[2], 1.0 / 3, 1e-12);
    }
  }
  EXPECT_EQ(found.neighbours.front().any, 0.5);
  EXPECT_EQ(found.neighbours.front().panel, 0.5);
  EXPECT_EQ(found.neighbours.front().gap, 0);
}

// Two groups of one indicator each: the weights between them are all that there is to weigh; with
// everything on one of them, the other can be left out and changes nothing.
TEST(Explore, KeepsAnIndicatorWithoutWeightWithoutWeight) {
  ExploreInput input = testing::three_assessors();
  for (aggregation::LeafWeight& leaf : input.weights.leaves) {
    leaf.weight = leaf.id == "i0" ? 1 : 0;
  }
  const Robustness found = explore(input, few()).value();
  for (const DrawKind kind : {DrawKind::assessors, DrawKind::perturbed}) {
    ASSERT_NE(found.spread(kind), nullptr);
    const auto& central = found.spread(kind)->units.front().central_weights;
    ASSERT_TRUE(central.has_value());
    EXPECT_THAT(*central, ::testing::ElementsAre(1, 0, 0));
    EXPECT_NEAR(found.spread(kind)->units.front().total_deviation, 0, 1e-12);
  }
}

TEST(Explore, SaysThatNothingIsRanked) {
  ExploreInput input = testing::three_assessors();
  input.scoring.eligible.conditions = {{.attribute = "kind", .values = {"town"}}};
  const auto found = explore(input, few());
  ASSERT_FALSE(found);
  EXPECT_EQ(found.diagnostics().front().code, "explore.nothing-ranked");
}

// u1 lies between 9 - 8 w and 9 - w, w the weight of i0, before or behind u0 with 8: neither has
// one rank. u2 and u3, which are behind both, are the first and the second of two.
TEST(Explore, NamesUnitsThatMissingScoresLeaveWithoutARank) {
  ExploreInput input = testing::three_assessors();
  input.scores = testing::numbered_units(input.study, {{8, 8, 8}, {8, 9, 9}, {3, 3, 3}, {1, 1, 1}});
  input.scores.scores[1][0].reset();
  input.scoring.method.missing = scoring::MissingPolicy::bounds;
  const Robustness found = explore(input, few()).value();
  ASSERT_EQ(found.units.size(), 2U);
  EXPECT_EQ(found.units[0].unit, "u2");
  EXPECT_EQ(found.units[0].rank, 1);
  EXPECT_EQ(found.units[1].rank, 2);
  EXPECT_TRUE(not_done(found, "the ranks of u0, u1"));
  EXPECT_TRUE(found.sums);
}

TEST(Explore, SaysWhatTotalsThatAreNoSumsDoNotAllow) {
  ExploreInput input = testing::three_assessors();
  input.scoring.method.combination.assign(input.study.hierarchy.nodes().size(),
                                          scoring::Combination::geometric);
  const Robustness found = explore(input, few()).value();
  EXPECT_TRUE(found.stability.empty());
  EXPECT_FALSE(found.sums);
  EXPECT_TRUE(not_done(found,
                       "how far single weights may move, and which better scores would bring a "
                       "unit level"));
  EXPECT_FALSE(found.neighbours.front().any_exact);
  EXPECT_TRUE(found.neighbours.front().any.has_value());
  EXPECT_EQ(found.spread(DrawKind::any)->units.back().best, 4);
}

}  // namespace
}  // namespace pondera::robustness
