// SPDX-License-Identifier: Apache-2.0
#include "aggregation/weight_changes.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;

const testing::Groups weight_changes_groups = {{"goal", {"a", "b"}}, {"a", {"p", "q"}}};

GroupWeights weights(double a, double p, double q, double b) {
  GroupWeights result;
  ConsensusGroup goal;
  goal.id = "goal";
  goal.global = 1;
  ConsensusGroup below;
  below.id = "a";
  below.global = a;
  result.groups = {goal, below};
  for (const auto& [id, weight] : {std::pair{"p", p}, std::pair{"q", q}, std::pair{"b", b}}) {
    LeafWeight& leaf = result.leaves.emplace_back();
    leaf.id = id;
    leaf.weight = weight;
  }
  return result;
}

std::vector<std::string> ids(const std::vector<WeightChange>& changes) {
  std::vector<std::string> found;
  for (const WeightChange& change : changes) found.push_back(change.id);
  return found;
}

TEST(WeightChanges, StandLargestFirstWithTheCriteriaOfTheTopLevel) {
  const auto hierarchy = testing::study_of(weight_changes_groups, {"E1/x"}).hierarchy;
  const auto changes =
      weight_changes(hierarchy, weights(0.5, 0.375, 0.125, 0.5), weights(0.75, 0.5, 0.25, 0.25));
  EXPECT_THAT(ids(changes), ElementsAre("a", "b", "p", "q"));
  EXPECT_FALSE(changes[0].leaf);
  EXPECT_EQ(changes[0].difference(), -0.25);
  EXPECT_TRUE(changes[3].leaf);
  EXPECT_EQ(changes[3].weight, 0.125);
  EXPECT_EQ(changes[3].without, 0.25);
}

TEST(WeightChanges, OfRatingsAreThoseOfTheLeaves) {
  const auto hierarchy = testing::study_of(weight_changes_groups, {"E1/x"}).hierarchy;
  GroupWeights with = weights(0, 4, 3, 2);
  GroupWeights without = weights(0, 4, 3, 4.5);
  with.groups.clear();
  without.groups.clear();
  const auto changes = weight_changes(hierarchy, with, without);
  EXPECT_THAT(ids(changes), ElementsAre("b", "p", "q"));
  EXPECT_EQ(changes[0].difference(), -2.5);
}

}  // namespace
}  // namespace pondera::aggregation
