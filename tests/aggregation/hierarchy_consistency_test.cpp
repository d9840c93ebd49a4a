// SPDX-License-Identifier: Apache-2.0
#include "aggregation/hierarchy_consistency.hpp"

#include "aggregation/global_weights.hpp"
#include "tests/aggregation/published_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;
using testing::field;

std::vector<TestedGroup> published_groups(const testing::PublishedHierarchy& published) {
  const auto global = global_weights(published.hierarchy, published.local);
  std::vector<TestedGroup> groups;
  for (const survey::NodeIndex index : published.hierarchy.groups()) {
    const survey::HierarchyNode& node = published.hierarchy.node(index);
    int level = 0;
    for (auto up = node.parent; up; up = published.hierarchy.node(*up).parent) ++level;
    const auto n = static_cast<int>(node.children.size());
    const auto random_index =
        n < 3 ? std::optional<double>()
              : testing::ratio(field(field(published.tree, "random_index"), std::to_string(n)));
    groups.push_back({node.id, level, n, global[index],
                      testing::ratio(field(field(published.tree, "ci"), node.id)), random_index});
  }
  return groups;
}

TEST(HierarchyConsistency, AgreesWithTheIndependentReference) {
  const testing::PublishedHierarchy published;
  const HierarchyConsistency found = hierarchy_consistency(published_groups(published));
  EXPECT_NEAR(found.whole.ci, testing::ratio(field(published.expected, "cih")),
              published.tolerance);
  EXPECT_NEAR(found.whole.random_index, testing::ratio(field(published.expected, "rih")),
              published.tolerance);
  EXPECT_NEAR(*found.whole.crh, testing::ratio(field(published.expected, "crh")),
              published.tolerance);
  const auto levels = testing::ratios(field(published.expected, "levels"));
  ASSERT_EQ(found.levels.size(), levels.size());
  for (std::size_t k = 0; k < levels.size(); ++k) {
    EXPECT_EQ(found.levels[k].level, static_cast<int>(k));
    EXPECT_NEAR(*found.levels[k].consistency.crh, levels[k], published.tolerance);
  }
  // 0.09/0.89 in a group of 19.5 % of the whole.
  EXPECT_EQ(found.largest_cr_group, "s2");
  EXPECT_NEAR(*found.largest_cr, 0.09 / 0.89, 1e-15);
}

TEST(HierarchyConsistency, OfPairsAloneIsZero) {
  const HierarchyConsistency found = hierarchy_consistency({{"goal", 0, 2, 1, 0.0, std::nullopt}});
  EXPECT_EQ(found.whole.crh, 0.0);
  EXPECT_EQ(found.whole.groups, 0);
  EXPECT_FALSE(found.largest_cr);
  EXPECT_TRUE(found.levels.empty());
}

TEST(HierarchyConsistency, NamesWhatCouldNotBeTested) {
  const HierarchyConsistency tree =
      hierarchy_consistency({{"goal", 0, 3, 1, std::nullopt, std::nullopt}});
  EXPECT_FALSE(tree.whole.crh);
  EXPECT_THAT(tree.untested, ElementsAre("goal"));
  // What is tested has its own random index: 0.1/0.25 for an incomplete group.
  const HierarchyConsistency mixed = hierarchy_consistency(
      {{"goal", 0, 3, 1, std::nullopt, std::nullopt}, {"a", 1, 4, 0.5, 0.1, 0.25}});
  EXPECT_NEAR(*mixed.whole.crh, 0.4, 1e-15);
  EXPECT_THAT(mixed.untested, ElementsAre("goal"));
}

}  // namespace
}  // namespace pondera::aggregation
