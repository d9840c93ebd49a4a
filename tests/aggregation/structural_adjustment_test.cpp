// SPDX-License-Identifier: Apache-2.0
#include "aggregation/structural_adjustment.hpp"

#include "aggregation/global_weights.hpp"
#include "tests/aggregation/published_hierarchy.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using testing::field;

TEST(StructuralAdjustment, AgreesWithTheIndependentReference) {
  const testing::PublishedHierarchy published;
  std::map<std::string, std::vector<double>> adjusted;
  for (const survey::NodeIndex group : published.hierarchy.groups()) {
    const std::string& id = published.hierarchy.node(group).id;
    adjusted[id] = adjusted_local(published.hierarchy, group, published.local.at(id));
    const auto expected = testing::ratios(field(field(published.expected, "adjusted_local"), id));
    ASSERT_EQ(adjusted[id].size(), expected.size());
    for (std::size_t j = 0; j < expected.size(); ++j) {
      EXPECT_NEAR(adjusted[id][j], expected[j], published.tolerance) << id;
    }
  }
  const auto global = global_weights(published.hierarchy, adjusted);
  for (const survey::NodeIndex leaf : published.hierarchy.leaves()) {
    const std::string& id = published.hierarchy.node(leaf).id;
    EXPECT_NEAR(global[leaf],
                testing::ratio(field(field(published.expected, "adjusted_global"), id)),
                published.tolerance);
  }
}

TEST(StructuralAdjustment, CountsLeavesAtEveryDepth) {
  const testing::PublishedHierarchy published;
  EXPECT_EQ(leaves_below(published.hierarchy, 0), 10);
  EXPECT_EQ(leaves_below(published.hierarchy, *published.hierarchy.find("soc")), 5);
  EXPECT_EQ(leaves_below(published.hierarchy, *published.hierarchy.find("e3")), 1);
}

TEST(StructuralAdjustment, ChangesNothingWhereBranchesAreEqual) {
  const auto hierarchy =
      testing::hierarchy_of({{"goal", {"a", "b"}}, {"a", {"x", "y"}}, {"b", {"u", "v"}}});
  EXPECT_EQ(adjusted_local(hierarchy, 0, {0.75, 0.25}), (std::vector<double>{0.75, 0.25}));
}

}  // namespace
}  // namespace pondera::aggregation
