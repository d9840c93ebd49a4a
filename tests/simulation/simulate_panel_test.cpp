// SPDX-License-Identifier: Apache-2.0
#include "simulation/simulate_panel.hpp"

#include "simulation/drawn_opinions.hpp"
#include "tests/simulation/small_panel.hpp"
#include "weights/ladder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pondera::simulation {
namespace {

using testing::numbered_assessors;
using testing::panel_of;

const testing::Groups simulate_panel_groups = {{"goal", {"a", "b", "c", "d"}},
                                               {"a", {"p", "q", "r"}}};

survey::Study study_with(int assessors) {
  return testing::study_of(simulate_panel_groups, numbered_assessors(assessors));
}

std::map<Flaw, int> count_of_flaws(const SimulatedPanel& panel) {
  std::map<Flaw, int> count;
  for (const SimulatedAssessor& assessor : panel.assessors) ++count[assessor.flaw];
  return count;
}

const survey::Response& response_of(const SimulatedPanel& panel, const std::string& assessor) {
  return *std::ranges::find(panel.responses, assessor, &survey::Response::assessor);
}

void expect_same(const SimulatedPanel& one, const SimulatedPanel& other) {
  EXPECT_EQ(one.truth, other.truth);
  ASSERT_EQ(one.responses.size(), other.responses.size());
  for (std::size_t k = 0; k < one.responses.size(); ++k) {
    EXPECT_EQ(one.responses[k].assessor, other.responses[k].assessor);
    EXPECT_EQ(one.responses[k].answers, other.responses[k].answers);
    EXPECT_EQ(one.assessors[k].flaw, other.assessors[k].flaw);
    EXPECT_EQ(one.assessors[k].noise, other.assessors[k].noise);
  }
}

PanelPlan plan_with_everything(std::uint64_t seed) {
  PanelPlan plan{.seed = seed, .missing = 0.1};
  for (const FlawKind& kind : flaw_kinds()) plan.flaws[kind.flaw] = 0.1;
  return plan;
}

TEST(SimulatePanel, GivesTheSamePanelForTheSameSeed) {
  const survey::Study study = study_with(30);
  expect_same(panel_of(study, plan_with_everything(5)), panel_of(study, plan_with_everything(5)));
  EXPECT_NE(panel_of(study, plan_with_everything(5)).truth,
            panel_of(study, plan_with_everything(6)).truth);
}

TEST(SimulatePanel, ChangesNobodysAnswersByOneMoreAssessor) {
  const PanelPlan plan{.seed = 3, .missing = 0.2};
  const SimulatedPanel small = panel_of(study_with(7), plan);
  const SimulatedPanel large = panel_of(study_with(8), plan);
  EXPECT_EQ(large.truth, small.truth);
  for (std::size_t k = 0; k < small.responses.size(); ++k) {
    EXPECT_EQ(large.responses[k].assessor, small.responses[k].assessor);
    EXPECT_EQ(large.responses[k].answers, small.responses[k].answers);
  }
}

TEST(SimulatePanel, AnswersTheNearestOfTheScaleWithoutNoise) {
  PanelPlan plan{.stratum_spread = 0, .opinion_spread = 0, .least_noise = 0, .most_noise = 0};
  plan.truth = {{"goal", {0.5, 0.25, 0.15, 0.1}}, {"a", {0.9, 0.05, 0.05}}};
  const SimulatedPanel panel = panel_of(study_with(3), plan);
  // Borders lie at √(k(k + 1)): 5/3 and 3/2 above √2, 10/3 below √12, 5/2 above √6; 18 is beyond 9.
  const std::map<std::string, int> expected = {{"ab", 2}, {"ac", 3}, {"ad", 5},
                                               {"bc", 2}, {"bd", 3}, {"cd", 2},
                                               {"pq", 9}, {"pr", 9}, {"qr", 1}};
  const survey::Response& last = panel.responses.back();
  ASSERT_EQ(last.answers.size(), 9U);
  for (const survey::Answer& answer : last.answers) {
    const bool forward = answer.left < answer.right;
    const int code = expected.at(forward ? answer.left + answer.right : answer.right + answer.left);
    EXPECT_EQ(answer.code, forward || code == 1 ? code : -code) << answer.left << answer.right;
  }
}

TEST(SimulatePanel, DrawsTheNoiseBetweenItsBounds) {
  const SimulatedPanel panel = panel_of(study_with(400), {.least_noise = 0.2, .most_noise = 0.6});
  double sum = 0;
  for (const SimulatedAssessor& assessor : panel.assessors) {
    EXPECT_GE(assessor.noise, 0.2);
    EXPECT_LE(assessor.noise, 0.6);
    sum += assessor.noise;
  }
  EXPECT_NEAR(sum / 400, 0.4, 4 * 0.4 / std::sqrt(12.0 * 400));
}

TEST(SimulatePanel, LeavesTheShareOfAnswersOut) {
  const SimulatedPanel panel = panel_of(study_with(500), {.missing = 0.3});
  std::size_t answered = 0;
  for (const survey::Response& response : panel.responses) {
    EXPECT_EQ(response.asked, 9);
    answered += response.answers.size();
  }
  EXPECT_NEAR(static_cast<double>(answered), 0.7 * 4500, 4 * std::sqrt(4500 * 0.21));
  EXPECT_TRUE(panel_of(study_with(3), {.missing = 1}).responses.back().answers.empty());
}

TEST(SimulatePanel, RoundsTheSharesOfFlaws) {
  PanelPlan plan;
  plan.flaws = {{Flaw::random, 0.25}, {Flaw::all_equal, 0.04}, {Flaw::copy, 0.05}};
  // Of 10: 2.5 is rounded away from zero, 0.4 to none, 0.5 to one.
  const auto count = count_of_flaws(panel_of(study_with(10), plan));
  EXPECT_EQ(count, (std::map<Flaw, int>{{Flaw::none, 6}, {Flaw::random, 3}, {Flaw::copy, 1}}));
}

TEST(SimulatePanel, LetsWhoCopiesCopySomebodySoundAndComeLast) {
  PanelPlan plan{.seed = 12};
  plan.flaws = {{Flaw::random, 0.3}, {Flaw::copy, 0.3}};
  const SimulatedPanel panel = panel_of(study_with(10), plan);
  for (std::size_t k = 7; k < 10; ++k) {
    const SimulatedAssessor& copier = panel.assessors[k];
    ASSERT_EQ(copier.flaw, Flaw::copy);
    const auto original =
        std::ranges::find(panel.assessors, copier.copied_from, &SimulatedAssessor::id);
    ASSERT_NE(original, panel.assessors.end());
    EXPECT_EQ(original->flaw, Flaw::none);
    int same = 0;
    for (const survey::Answer& answer : panel.responses[k].answers) {
      for (const survey::Answer& other : response_of(panel, copier.copied_from).answers) {
        const int turned = std::abs(other.code) == 1 ? other.code : -other.code;
        if (other.left == answer.left && other.right == answer.right)
          same += other.code == answer.code;
        if (other.left == answer.right && other.right == answer.left) same += turned == answer.code;
      }
    }
    EXPECT_GE(same, 7);  // of nine, one in fifty mistyped
  }
}

TEST(SimulatePanel, HasNobodyCopyWhereNobodyIsSound) {
  PanelPlan plan;
  plan.flaws = {{Flaw::copy, 1}};
  const auto count = count_of_flaws(panel_of(study_with(4), plan));
  EXPECT_EQ(count, (std::map<Flaw, int>{{Flaw::none, 4}}));
}

TEST(SimulatePanel, SaysWhichAnswersWereTurned) {
  PanelPlan plan{.seed = 4, .truth_spread = 1.2, .missing = 0.3, .slips = 2};
  plan.flaws = {{Flaw::sign_flips, 1}};
  const SimulatedPanel panel = panel_of(study_with(20), plan);
  const PanelPlan honest{.seed = 4, .truth_spread = 1.2, .missing = 0.3};
  const SimulatedPanel sound = panel_of(study_with(20), honest);
  for (std::size_t k = 0; k < 20; ++k) {
    std::vector<survey::Answer> turned;
    for (std::size_t i = 0; i < panel.responses[k].answers.size(); ++i) {
      const survey::Answer& answer = panel.responses[k].answers[i];
      if (answer.code != sound.responses[k].answers[i].code) turned.push_back(answer);
    }
    EXPECT_EQ(panel.assessors[k].turned, turned);
    EXPECT_EQ(panel.assessors[k].flaw, turned.empty() ? Flaw::none : Flaw::sign_flips);
    EXPECT_LE(turned.size(), 2U);
  }
}

TEST(SimulatePanel, PlantsNoReversedGroupWhereThereIsOnlyOne) {
  PanelPlan plan;
  plan.flaws = {{Flaw::reversed_group, 1}};
  const auto one = panel_of(testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2"}), plan);
  EXPECT_EQ(one.assessors.back().flaw, Flaw::none);
  const auto two = panel_of(study_with(3), plan);
  for (const SimulatedAssessor& assessor : two.assessors) {
    EXPECT_EQ(assessor.flaw == Flaw::reversed_group, !assessor.turned_group.empty());
  }
}

TEST(SimulatePanel, RefusesAStudyThatDoesNotAskForPairs) {
  survey::Study study = study_with(3);
  study.elicitation.method = survey::ElicitationMethod::rating;
  const auto panel = simulate_panel(study, testing::questionnaires_of(study), {});
  ASSERT_FALSE(panel);
  EXPECT_EQ(panel.diagnostics().front().code, "simulation.method");
}

TEST(SimulatePanel, RefusesAStudyWithoutAssessors) {
  const auto panel = simulate_panel(testing::study_of(simulate_panel_groups), {}, {});
  ASSERT_FALSE(panel);
  EXPECT_EQ(panel.diagnostics().front().code, "simulation.no-assessors");
}

TEST(SimulatePanel, RefusesAPlanOutOfRange) {
  const survey::Study study = study_with(3);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<PanelPlan> wrong = {{.truth_spread = -0.1},  {.stratum_spread = -1},
                                  {.opinion_spread = nan}, {.least_noise = -0.1},
                                  {.least_noise = 0.8},    {.missing = 1.1},
                                  {.missing = -0.1},       {.slips = 0}};
  wrong.push_back({});
  wrong.back().flaws = {{Flaw::random, 0.6}, {Flaw::copy, 0.5}};
  wrong.push_back({});
  wrong.back().flaws = {{Flaw::random, -0.1}};
  for (const PanelPlan& plan : wrong) {
    const auto panel = simulate_panel(study, testing::questionnaires_of(study), plan);
    ASSERT_FALSE(panel);
    EXPECT_EQ(panel.diagnostics().front().code, "simulation.plan");
  }
  PanelPlan tenths;
  for (const FlawKind& kind : flaw_kinds()) tenths.flaws[kind.flaw] = 0.1;
  tenths.flaws[Flaw::random] = 0.3;  // ten tenths
  EXPECT_TRUE(simulate_panel(study, testing::questionnaires_of(study), tenths));
}

}  // namespace
}  // namespace pondera::simulation
