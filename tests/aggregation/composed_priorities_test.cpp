// SPDX-License-Identifier: Apache-2.0
#include "aggregation/composed_priorities.hpp"

#include "aggregation/aggregate.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using ::testing::HasSubstr;
using testing::response_of;

const testing::Groups composed_priorities_groups = {
    {"goal", {"a", "b"}}, {"a", {"x", "y"}}, {"b", {"only"}}};

Result<GroupWeights> composed(const std::vector<survey::Response>& responses,
                              const std::string& mean) {
  survey::Study study = testing::study_of(composed_priorities_groups, {"E1", "E2", "E3"});
  study.weights_section =
      survey::read_yaml_tree(
          "aggregation: priorities\ncomposition: before-aggregation\nmean: " + mean + "\n",
          "study.yaml")
          .value();
  return aggregate(study, responses, weights::default_weigh_options());
}

survey::Response answered(const std::string& assessor, int goal, int below) {
  return response_of(assessor, {{"goal", "a", "b", goal}, {"a", "x", "y", below}});
}

TEST(ComposedPriorities, AreTheMeanOfEveryAssessorsLeaves) {
  // E1: a 0.9, x 0.5 of it: 0.45, 0.45, 0.1. E2: a 0.1, x 0.9 of it: 0.09, 0.01, 0.9.
  // E3: as E2.
  const auto found =
      composed({answered("E1", 9, 1), answered("E2", -9, 9), answered("E3", -9, 9)}, "arithmetic");
  ASSERT_TRUE(found);
  const double x = (0.45 + 2 * 0.09) / 3;
  const double y = (0.45 + 2 * 0.01) / 3;
  EXPECT_NEAR(found->leaves[0].weight, x, 1e-14);
  EXPECT_NEAR(found->leaves[1].weight, y, 1e-14);
  EXPECT_NEAR(found->leaves[2].weight, 1.9 / 3, 1e-14);
  // Local weights follow: x is worth less than the mean 0.77 of the local weights.
  EXPECT_NEAR(found->groups[1].local[0], x / (x + y), 1e-14);
  EXPECT_NEAR(found->groups[0].local[0], 1.1 / 3, 1e-14);
  EXPECT_NEAR(found->groups[2].local[0], 1, 1e-15);
  EXPECT_EQ(found->groups[1].assessors, 3);
  EXPECT_EQ(found->groups[1].judgements, 3);
}

TEST(ComposedPriorities, OfLogarithmsDifferFromGroupsFirst) {
  const auto found =
      composed({answered("E1", 9, 1), answered("E2", -9, 9), answered("E3", -9, 9)}, "geometric");
  ASSERT_TRUE(found);
  const double x = std::cbrt(0.45 * 0.09 * 0.09);
  const double y = std::cbrt(0.45 * 0.01 * 0.01);
  const double only = std::cbrt(0.1 * 0.9 * 0.9);
  EXPECT_NEAR(found->leaves[0].weight, x / (x + y + only), 1e-14);
  EXPECT_NEAR(found->leaves[2].weight, only / (x + y + only), 1e-14);
}

TEST(ComposedPriorities, LeaveOutWhoHasGapsAndSaySo) {
  const auto found = composed(
      {answered("E1", 9, 1), answered("E2", -9, 9), response_of("E3", {{"goal", "a", "b", 9}})},
      "arithmetic");
  ASSERT_TRUE(found);
  ASSERT_EQ(found.diagnostics().size(), 1U);
  EXPECT_EQ(found.diagnostics()[0].code, "aggregation.partly-answered");
  EXPECT_THAT(found.diagnostics()[0].message, HasSubstr("'E3' has no priorities in 'a'"));
  EXPECT_EQ(found->groups[0].assessors, 2);
  EXPECT_NEAR(found->leaves[2].weight, 0.5, 1e-14);
  const auto nobody = composed({response_of("E3", {{"goal", "a", "b", 9}})}, "arithmetic");
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.diagnostics().back().code, "aggregation.unanswered-group");
}

TEST(ComposedPriorities, OfABranchWithoutWeightAreEqual) {
  survey::Study study = testing::study_of(composed_priorities_groups, {"E1"});
  study.elicitation.method = survey::ElicitationMethod::budget;
  study.weights_section =
      survey::read_yaml_tree("composition: before-aggregation\n", "study.yaml").value();
  survey::Response response = response_of(
      "E1", {{"goal", "a", "", 0}, {"goal", "b", "", 100}, {"a", "x", "", 100}, {"a", "y", "", 0}});
  response.method = survey::ElicitationMethod::budget;
  const auto found = aggregate(study, {response}, weights::default_weigh_options());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->groups[1].local[0], 0.5);
  EXPECT_EQ(found->leaves[2].weight, 1);
}

}  // namespace
}  // namespace pondera::aggregation
