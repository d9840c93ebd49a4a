// SPDX-License-Identifier: Apache-2.0
#include "simulation/enough_assessors.hpp"

#include <gtest/gtest.h>

namespace pondera::simulation {
namespace {

PanelStudyRow row(int assessors, double flawed, double leaf_percent, int panels = 1) {
  PanelStudyRow made{.assessors = assessors, .flawed = flawed};
  for (const CountRuleRow& rule : count_rules()) made.outcomes.push_back({.rule = rule.rule});
  made.outcomes[0].add({.log_rmse = 0.1, .leaf_percent = 1});  // everybody does not matter
  made.outcomes[2].add({.log_rmse = 0.1, .leaf_percent = leaf_percent});
  made.detection.panels = panels;
  return made;
}

TEST(EnoughAssessors, AreTheSmallestPanelBelowTheErrorInEveryBlock) {
  const std::vector<PanelStudyRow> rows = {row(32, 0, 9), row(8, 0, 19.9), row(4, 0, 20),
                                           row(8, 0.3, 30), row(16, 0.3, 10)};
  const auto enough = enough_assessors(rows);
  ASSERT_EQ(enough.size(), 4U);
  EXPECT_EQ(enough[0].below, 20);
  EXPECT_EQ(enough[0].assessors, 8);
  EXPECT_EQ(enough[1].below, 10);
  EXPECT_EQ(enough[1].assessors, 32);
  EXPECT_EQ(enough[2].flawed, 0.3);
  EXPECT_EQ(enough[2].assessors, 16);
  EXPECT_EQ(enough[3].assessors, std::nullopt);
  EXPECT_EQ(enough[3].largest, 16);
}

TEST(EnoughAssessors, HaveAConsensusInEveryPanel) {
  const std::vector<PanelStudyRow> rows = {row(4, 0, 5, 2), row(8, 0, 6)};
  EXPECT_EQ(enough_assessors(rows).front().assessors, 8);
}

}  // namespace
}  // namespace pondera::simulation
