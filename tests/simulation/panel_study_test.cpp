// SPDX-License-Identifier: Apache-2.0
#include "simulation/panel_study.hpp"

#include "simulation/made_up_study.hpp"
#include "tests/simulation/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace pondera::simulation {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

survey::Study panel_study_study() {
  survey::Study made =
      testing::study_of({{"goal", {"a", "b", "c", "d"}}, {"a", {"p", "q", "r", "s"}}});
  made.languages = {"en"};
  return made;
}

std::vector<PanelStudyRow> rows_of(const PanelStudyPlan& plan) {
  return panel_study(panel_study_study(), plan, weights::default_weigh_options(), {}).value();
}

PanelStudyPlan small_plan() {
  PanelStudyPlan plan;
  plan.panels = 4;
  plan.assessors = {4, 16};
  plan.flawed = {0, 0.25};
  plan.pairs = {1, 0.5};
  return plan;
}

TEST(PanelStudy, GivesARowForEveryPointOfTheGrid) {
  std::vector<std::pair<std::size_t, std::size_t>> said;
  const auto rows =
      panel_study(panel_study_study(), small_plan(), weights::default_weigh_options(), {},
                  [&](std::size_t done, std::size_t all) { said.emplace_back(done, all); })
          .value();
  ASSERT_EQ(rows.size(), 8U);
  EXPECT_EQ(said.front(), std::make_pair(std::size_t{0}, std::size_t{8}));
  EXPECT_EQ(said.back(), std::make_pair(std::size_t{7}, std::size_t{8}));
  const PanelStudyRow& last = rows.back();
  EXPECT_EQ(last.assessors, 16);
  EXPECT_EQ(last.flawed, 0.25);
  EXPECT_EQ(last.pairs, 0.5);
  EXPECT_EQ(last.questions, 8);  // half of twice six, but no fewer than four in a group of four
  EXPECT_EQ(rows.front().questions, 12);
  EXPECT_EQ(last.detection.panels, 4);
  ASSERT_EQ(last.outcomes.size(), 3U);
  EXPECT_EQ(last.outcomes[0].weighed, 4);
  EXPECT_EQ(last.outcomes[0].left_out, 0);
  int planted = 0;
  for (const auto& [flaw, count] : last.detection.by_flaw) {
    planted += flaw == Flaw::none ? 0 : count.planted;
  }
  EXPECT_GE(planted, 14);  // four of sixteen in four panels; a slip may find nothing to turn
  EXPECT_LE(planted, 16);
}

TEST(PanelStudy, IsTheSameForTheSameSeed) {
  const auto once = rows_of(small_plan());
  const auto again = rows_of(small_plan());
  for (std::size_t i = 0; i < once.size(); ++i) {
    for (std::size_t r = 0; r < 3; ++r) {
      EXPECT_EQ(once[i].outcomes[r].error.log_rmse, again[i].outcomes[r].error.log_rmse);
      EXPECT_EQ(once[i].outcomes[r].left_out, again[i].outcomes[r].left_out);
    }
  }
}

TEST(PanelStudy, SharesNoPanelWithThatOfTheNextSeed) {
  PanelStudyPlan plan;
  plan.panels = 1;
  plan.assessors = {4};
  plan.flawed = {0};
  const auto error_of = [&](std::uint64_t seed, int panels) {
    plan.panel.seed = seed;
    plan.panels = panels;
    return rows_of(plan).front().outcomes[0].error.log_rmse;
  };
  const double second = 2 * error_of(1, 2) - error_of(1, 1);  // panel 1 of seed 1
  EXPECT_GT(std::abs(error_of(2, 1) - second), 1e-9);
}

// The mean of K assessors' log ratios with spread σ of opinions and τ of judgements: every log
// priority of a group of n = 4 has variance (n - 1)/n · (σ² + τ²/n)/K about the truth, the answers
// being rounded to the scale.
TEST(PanelStudy, FindsTheErrorThatTheoryHasForManyAssessors) {
  PanelStudyPlan plan;
  plan.panels = 30;
  plan.assessors = {5, 20};
  plan.flawed = {0};
  plan.panel = {.truth_spread = 0.4, .opinion_spread = 0.3, .least_noise = 0.4, .most_noise = 0.4};
  const auto rows = rows_of(plan);
  for (const PanelStudyRow& row : rows) {
    const double expected = std::sqrt(0.75 * (0.09 + 0.16 / 4) / row.assessors);
    // The root of a mean of squares is a little below the root of its expectation, and rounding to
    // whole strengths adds a little: within a fifth.
    EXPECT_NEAR(row.outcomes[0].error.log_rmse / expected, 1, 0.2) << row.assessors;
  }
}

TEST(PanelStudy, HasFlawedAssessorsInSmallPanelsToo) {
  int flawed = 0;
  const auto shares = evenly_flawed({}, 0.25, 12, 7);
  for (const auto& [flaw, share] : shares) flawed += static_cast<int>(std::llround(share * 12));
  EXPECT_EQ(flawed, 3);
  EXPECT_EQ(shares.size(), 3U);  // one each
  EXPECT_EQ(evenly_flawed({}, 0.5, 32, 7).size(), 8U);
  EXPECT_THAT(evenly_flawed({{Flaw::copy, 0}}, 0.5, 4, 7), ElementsAre(Pair(Flaw::copy, 0.5)));
  EXPECT_TRUE(evenly_flawed({}, 0.1, 4, 7).empty());
}

TEST(PanelStudy, SaysHowManyPanelsTheRuleLeavesWithoutAConsensus) {
  PanelStudyPlan plan;
  plan.panels = 5;
  plan.assessors = {2};
  plan.flawed = {0};
  plan.panel.least_noise = plan.panel.most_noise = 2;  // nobody is consistent
  weights::WeighOptions weigh = weights::default_weigh_options();
  weigh.threshold = 0.001;
  const auto rows = panel_study(panel_study_study(), plan, weigh, {}).value();
  EXPECT_EQ(rows[0].outcomes[0].weighed, 5);
  EXPECT_EQ(rows[0].outcomes[1].weighed, 0);
  EXPECT_EQ(rows[0].outcomes[1].left_out, 10);
  EXPECT_EQ(rows[0].outcomes[1].error.log_rmse, 0);
}

TEST(PanelStudy, SaysWhyNoPanelHasAConsensus) {
  PanelStudyPlan plan = small_plan();
  plan.panel.missing = 1;
  const auto rows = panel_study(panel_study_study(), plan, weights::default_weigh_options(), {});
  ASSERT_FALSE(rows);
  EXPECT_THAT(std::string(rows.diagnostics().front().code), ::testing::StartsWith("aggregation."));
}

TEST(PanelStudy, HasAConsensusOfMadeUpAssessorsThatCountAsGiven) {
  const std::string text = made_up_study_text({4}) + "weights: {assessors: given}\n";
  const auto study = survey::read_study(text, "study.yaml", std::nullopt, "").value();
  PanelStudyPlan plan = small_plan();
  plan.pairs.clear();
  const auto rows = panel_study(study, plan, weights::default_weigh_options(), {});
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->back().outcomes[0].weighed, plan.panels);
}

TEST(RuleOutcome, IsMeanAndDeviationOfThePanels) {
  RuleOutcome outcome;
  EXPECT_EQ(outcome.standard_deviation(), 0);
  for (const double rmse : {0.1, 0.2, 0.6}) outcome.add({.log_rmse = rmse, .leaf_percent = 10});
  EXPECT_EQ(outcome.weighed, 3);
  EXPECT_NEAR(outcome.error.log_rmse, 0.3, 1e-15);
  EXPECT_NEAR(outcome.error.leaf_percent, 10, 1e-14);
  EXPECT_NEAR(outcome.standard_deviation(), std::sqrt(0.07), 1e-15);  // (.04 + .01 + .09)/2
}

TEST(PanelStudyRow, AddsUpPanelsInTheirOrder) {
  PanelStudyRow sum;
  for (const double rmse : {0.1, 0.3}) {
    PanelStudyRow one{.questions = 6};
    one.outcomes.push_back({.rule = CountRule::everybody, .left_out = 2});
    one.outcomes.push_back({.rule = CountRule::cr_rule, .left_out = 5});  // no consensus
    one.outcomes.front().add({.log_rmse = rmse, .leaf_percent = 8});
    one.detection.panels = 1;
    sum.add(one);
  }
  EXPECT_EQ(sum.questions, 6);
  EXPECT_EQ(sum.detection.panels, 2);
  EXPECT_EQ(sum.outcomes[0].left_out, 4);
  EXPECT_NEAR(sum.outcomes[0].error.log_rmse, 0.2, 1e-15);
  EXPECT_EQ(sum.outcomes[1].rule, CountRule::cr_rule);
  EXPECT_EQ(sum.outcomes[1].weighed, 0);
}

TEST(PanelStudy, AsksWhatTheStudysOwnDesignAsks) {
  survey::Study study = panel_study_study();
  study.elicitation.design.pairs = 9;
  PanelStudyPlan plan = small_plan();
  plan.assessors = {4};
  plan.flawed = {0};
  const auto questions_of = [&](std::vector<double> pairs) {
    plan.pairs = std::move(pairs);
    return panel_study(study, plan, weights::default_weigh_options(), {}).value().back();
  };
  EXPECT_EQ(questions_of({}).questions, 9);
  EXPECT_EQ(questions_of({}).pairs, 0.75);  // of twelve
  EXPECT_EQ(questions_of({1}).questions, 12);
}

TEST(PanelStudy, RefusesAGridOutOfRange) {
  const auto code = [](const PanelStudyPlan& plan) {
    const auto rows = panel_study(panel_study_study(), plan, weights::default_weigh_options(), {});
    return rows ? "" : rows.diagnostics().front().code;
  };
  PanelStudyPlan plan = small_plan();
  plan.flawed = {1.5};
  EXPECT_EQ(code(plan), "simulation.plan");
  plan = small_plan();
  plan.pairs = {0};
  EXPECT_EQ(code(plan), "simulation.plan");
}

}  // namespace
}  // namespace pondera::simulation
