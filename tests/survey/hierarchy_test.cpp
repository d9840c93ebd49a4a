// SPDX-License-Identifier: Apache-2.0
#include "survey/hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

HierarchyNode node(std::string id, std::optional<NodeIndex> parent, int line = 0) {
  HierarchyNode made;
  made.id = std::move(id);
  made.parent = parent;
  made.where = {"study.yaml", line, 1};
  return made;
}

/// goal ─ a ─ {a1, a2 ─ a2x}, b
std::vector<HierarchyNode> unbalanced() {
  return {node("goal", std::nullopt),
          node("a", 0),
          node("a1", 1),
          node("a2", 1),
          node("a2x", 3),
          node("b", 0)};
}

TEST(Hierarchy, KnowsItsGroupsAndLeavesInPreorder) {
  const auto hierarchy = Hierarchy::make(unbalanced());
  ASSERT_TRUE(hierarchy);
  EXPECT_EQ(hierarchy->goal().id, "goal");
  EXPECT_THAT(hierarchy->goal().children, ElementsAre(1, 5));
  EXPECT_THAT(hierarchy->groups(), ElementsAre(0, 1, 3));
  EXPECT_THAT(hierarchy->leaves(), ElementsAre(2, 4, 5));
}

TEST(Hierarchy, FindsNodesById) {
  const auto hierarchy = Hierarchy::make(unbalanced());
  ASSERT_TRUE(hierarchy);
  EXPECT_EQ(hierarchy->find("a2x"), 4U);
  EXPECT_EQ(hierarchy->find("c"), std::nullopt);
  EXPECT_EQ(hierarchy->node(4).id, "a2x");
}

TEST(Hierarchy, TellsTheDimensionOfALeafAtAnyDepth) {
  const auto hierarchy = Hierarchy::make(unbalanced());
  ASSERT_TRUE(hierarchy);
  EXPECT_EQ(hierarchy->dimension_of(1), 1U);
  EXPECT_EQ(hierarchy->dimension_of(4), 1U);
  EXPECT_EQ(hierarchy->dimension_of(5), 5U);
}

TEST(Hierarchy, RefusesAnIdTwiceAnywhereInTheTree) {
  const auto hierarchy = Hierarchy::make(
      {node("goal", std::nullopt, 1), node("a", 0, 2), node("x", 1, 3), node("x", 0, 4)});
  ASSERT_FALSE(hierarchy);
  ASSERT_EQ(hierarchy.diagnostics().size(), 1U);
  EXPECT_EQ(hierarchy.diagnostics()[0].code, "survey.duplicate-id");
  EXPECT_EQ(hierarchy.diagnostics()[0].where.line, 4);
  EXPECT_THAT(hierarchy.diagnostics()[0].message, HasSubstr("line 3"));
  EXPECT_THAT(hierarchy.diagnostics()[0].hint, HasSubstr("give one of them another id"));
}

TEST(Hierarchy, RefusesAGoalWithNothingBelow) {
  const auto hierarchy = Hierarchy::make({node("goal", std::nullopt)});
  ASSERT_FALSE(hierarchy);
  EXPECT_EQ(hierarchy.diagnostics()[0].code, "survey.hierarchy-empty");
}

TEST(Hierarchy, TakesASingleIndicator) {
  const auto hierarchy = Hierarchy::make({node("goal", std::nullopt), node("only", 0)});
  ASSERT_TRUE(hierarchy);
  EXPECT_THAT(hierarchy->leaves(), ElementsAre(1));
}

TEST(HierarchyDeathTest, RefusesChildrenBeforeTheirParents) {
  EXPECT_EXIT(static_cast<void>(Hierarchy::make({node("goal", std::nullopt), node("a", 1)})),
              ::testing::ExitedWithCode(70), "parent");
}

}  // namespace
}  // namespace pondera::survey
