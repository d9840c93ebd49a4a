// SPDX-License-Identifier: Apache-2.0
#include "robustness/method_choices.hpp"

#include "tests/robustness/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Chosen {
  ExploreInput input = testing::three_assessors();
  RankedScores scores =
      ranked_scores(input.study.hierarchy, input.weights, input.scores, input.scoring).value();
  Panel panel = panel_of(input.study, input.answers.responses, input.weigh, {}).value();
};

TEST(MethodChoices, OfComparisonsAreScalePrioritiesAndAggregation) {
  Chosen chosen;
  chosen.panel.weigh.scale.scale = weights::JudgementScale::power;
  chosen.panel.choice.of = aggregation::AggregationOf::priorities;
  const auto factors = weighing_factors(chosen.panel);
  ASSERT_EQ(factors.size(), 3U);
  EXPECT_THAT(factors[0].levels,
              ElementsAre("linear", "balanced", "root-square", "geometric", "power"));
  EXPECT_EQ(factors[0].used, 4U);
  EXPECT_EQ(factors[1].levels[factors[1].used], "eigenvector");
  EXPECT_EQ(factors[2].levels[factors[2].used], "priorities, geometric");
  EXPECT_EQ(factors[2].levels.size(), 6U);
}

TEST(MethodChoices, OfRatingsAreNoneOfWeighing) {
  Chosen chosen;
  chosen.panel.study.elicitation.method = survey::ElicitationMethod::rating;
  EXPECT_THAT(weighing_factors(chosen.panel), IsEmpty());
}

TEST(MethodChoices, LeaveOutMeansThatScoresOfZeroDoNotAllow) {
  Chosen chosen;
  std::vector<std::string> passed_over;
  const auto all =
      combination_levels(chosen.scores, chosen.input.study.hierarchy, chosen.input.scores,
                         chosen.input.scoring.method, passed_over);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].name, "arithmetic");
  EXPECT_EQ(all[3].name, "copeland");
  EXPECT_THAT(passed_over, IsEmpty());
  chosen.scores.scores[0][0] = 0;
  const auto some =
      combination_levels(chosen.scores, chosen.input.study.hierarchy, chosen.input.scores,
                         chosen.input.scoring.method, passed_over);
  EXPECT_EQ(some.size(), 2U);
  EXPECT_THAT(passed_over, ElementsAre("geometric", "harmonic"));
}

TEST(MethodChoices, CrossedHoldTheStudysOwnRankingWithoutAnyShift) {
  const Chosen chosen;
  std::vector<std::string> passed_over;
  const auto levels =
      combination_levels(chosen.scores, chosen.input.study.hierarchy, chosen.input.scores,
                         chosen.input.scoring.method, passed_over);
  Panel undecided = chosen.panel;
  undecided.responses.pop_back();
  undecided.assessors.pop_back();
  undecided.strata.pop_back();
  const MethodsCrossed found = crossed_choices(chosen.panel, undecided, chosen.scores, levels, 1);
  ASSERT_EQ(found.factors.size(), 5U);
  EXPECT_EQ(found.cells.size(), 4U * 2 * 6 * 2 * 4);
  bool own = false;
  for (const MethodCell& cell : found.cells) {
    bool all_own = true;
    for (std::size_t f = 0; f < found.factors.size(); ++f) {
      all_own = all_own && cell.levels[f] == found.factors[f].used;
    }
    if (!all_own) continue;
    own = true;
    EXPECT_EQ(cell.shift, 0);
  }
  EXPECT_TRUE(own);
  const MethodsCrossed again = crossed_choices(chosen.panel, undecided, chosen.scores, levels, 3);
  for (std::size_t at = 0; at < found.cells.size(); ++at) {
    EXPECT_EQ(found.cells[at].ranks, again.cells[at].ranks);
  }
}

TEST(MethodChoices, ThatHaveOneLevelAreNotNamed) {
  const Chosen chosen;
  const MethodsCrossed found = crossed_choices(chosen.panel, std::nullopt, chosen.scores,
                                               {{"arithmetic", chosen.scores}}, 1);
  ASSERT_EQ(found.factors.size(), 3U);
  EXPECT_EQ(found.factors[2].name, "aggregation");
  EXPECT_EQ(found.cells.front().levels.size(), 3U);
}

}  // namespace
}  // namespace pondera::robustness
