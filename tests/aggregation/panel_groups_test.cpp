// SPDX-License-Identifier: Apache-2.0
#include "aggregation/panel_groups.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using testing::response_of;

TEST(PanelGroups, KeepTheirPlacesWhereSomeHaveNoWeights) {
  const auto study =
      testing::study_of({{"goal", {"a", "b"}}, {"a", {"x", "y", "z"}}, {"b", {"u", "v"}}}, {"E1"});
  const survey::Response response =
      response_of("E1", {{"goal", "a", "b", 3}, {"a", "x", "y", 2}, {"b", "u", "v", -4}});
  const PanelGroups found =
      panel_groups(study, {{&response, ""}}, {}, weights::default_weigh_options(), {});
  ASSERT_EQ(found.groups.size(), 3U);
  EXPECT_FALSE(found.groups[1]);
  ASSERT_EQ(found.found.size(), 1U);
  EXPECT_EQ(found.found[0].code, "aggregation.disconnected");
  ASSERT_TRUE(found.groups[2]);
  EXPECT_NEAR(found.groups[2]->group.local[1], 0.8, 1e-15);
}

TEST(PanelGroups, AreAdjustedToTheirLeaves) {
  const auto study = testing::study_of({{"goal", {"a", "b"}}, {"a", {"x", "y", "z"}}}, {"E1"});
  const survey::Response response =
      response_of("E1", {{"goal", "a", "b", 1}, {"a", "x", "y", 2}, {"a", "y", "z", 2}});
  const PanelGroups found =
      panel_groups(study, {{&response, ""}}, {}, weights::default_weigh_options(),
                   {.structural_adjustment = StructuralAdjustment::on});
  EXPECT_NEAR(found.groups[0]->group.local[0], 0.75, 1e-15);
  EXPECT_NEAR(found.groups[1]->group.local[0], 4.0 / 7, 1e-14);
}

}  // namespace
}  // namespace pondera::aggregation
