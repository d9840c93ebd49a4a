// SPDX-License-Identifier: Apache-2.0
#include "simulation/drawn_opinions.hpp"

#include "tests/simulation/small_panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace pondera::simulation {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

const testing::Groups drawn_opinions_groups = {{"goal", {"a", "b", "c", "d", "e"}},
                                               {"b", {"p", "q"}}};

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

double squares(const std::vector<double>& values) {
  return std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
}

std::vector<double> difference(std::vector<double> values, const std::vector<double>& others) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= others[i];
  return values;
}

TEST(DrawnOpinions, TakesTheTruthThatThePlanGives) {
  PanelPlan plan;
  plan.truth["b"] = {1, 3};
  const auto truth = true_log_priorities(testing::study_of(drawn_opinions_groups), plan);
  EXPECT_NEAR(truth.at("b")[0], -std::log(3) / 2, 1e-15);
  EXPECT_NEAR(truth.at("b")[1], std::log(3) / 2, 1e-15);
  EXPECT_NEAR(sum(truth.at("goal")), 0, 1e-14);
  EXPECT_THAT(local_priorities(truth).at("b"),
              ElementsAre(DoubleNear(0.25, 1e-15), DoubleNear(0.75, 1e-15)));
}

// n centred normal draws: the sum of their squares has mean (n - 1) σ² and variance 2 (n - 1) σ⁴.
TEST(DrawnOpinions, SpreadsTheTruthAsThePlanSays) {
  const survey::Study study = testing::study_of(drawn_opinions_groups);
  PanelPlan plan{.truth_spread = 0.5};
  double total = 0;
  constexpr int seeds = 2000;
  for (int seed = 0; seed < seeds; ++seed) {
    plan.seed = static_cast<std::uint64_t>(seed);
    total += squares(true_log_priorities(study, plan).at("goal"));
  }
  EXPECT_NEAR(total / seeds, 4 * 0.25, 4 * 0.25 * std::sqrt(8.0 / seeds));
}

TEST(DrawnOpinions, SpreadsOpinionsAroundTheTruth) {
  const survey::Study study =
      testing::study_of(drawn_opinions_groups, testing::numbered_assessors(2000));
  const PanelPlan plan{.opinion_spread = 0.3};
  const auto truth = true_log_priorities(study, plan);
  double total = 0;
  std::vector<double> mean(5, 0.0);
  for (const survey::Assessor& assessor : study.assessors) {
    const auto opinion = opinion_of(study, assessor, truth, plan);
    EXPECT_NEAR(sum(opinion.at("goal")), 0, 1e-14);
    const auto off = difference(opinion.at("goal"), truth.at("goal"));
    total += squares(off);
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += off[i] / 2000;
  }
  EXPECT_NEAR(total / 2000, 4 * 0.09, 4 * 0.09 * std::sqrt(8.0 / 2000));
  for (const double off : mean) EXPECT_NEAR(off, 0, 4 * 0.3 / std::sqrt(2000.0));
}

TEST(DrawnOpinions, GivesAStratumAnOpinionOfItsOwn) {
  const survey::Study study = testing::study_of(drawn_opinions_groups, {"E1/x", "E2/y", "E3/x"});
  const PanelPlan plan{.stratum_spread = 0.2, .opinion_spread = 0};
  const auto truth = true_log_priorities(study, plan);
  const auto first = opinion_of(study, study.assessors[0], truth, plan);
  const auto second = opinion_of(study, study.assessors[1], truth, plan);
  const auto last = opinion_of(study, study.assessors[2], truth, plan);
  EXPECT_EQ(last, first);
  EXPECT_NE(last.at("goal"), second.at("goal"));
  EXPECT_NE(last.at("goal"), truth.at("goal"));
}

TEST(DrawnOpinions, AreTheTruthWithoutSpread) {
  const survey::Study study = testing::study_of(drawn_opinions_groups, {"E1", "E2", "E3"});
  const PanelPlan plan{.stratum_spread = 0.5, .opinion_spread = 0};  // there are no strata
  const auto truth = true_log_priorities(study, plan);
  const auto opinion = opinion_of(study, study.assessors.back(), truth, plan);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(opinion.at("goal")[i], truth.at("goal")[i], 1e-15);
  }
}

}  // namespace
}  // namespace pondera::simulation
