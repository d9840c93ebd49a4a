// SPDX-License-Identifier: Apache-2.0
#include "agreement/opinion_map.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

/// Two items, so that an opinion is one number: ln(w1/w2) / √2 along the only direction.
Panel two_items(const std::vector<double>& firsts) {
  Panel panel;
  panel.groups = {{.id = "goal", .items = {"a", "b"}, .local = {0.5, 0.5}}};
  for (std::size_t k = 0; k < firsts.size(); ++k) {
    panel.members.push_back({"E" + std::to_string(k + 1), "", {{firsts[k], 1 - firsts[k]}}});
  }
  return panel;
}

// Ratios 9, 1 and 1/9: points ln 9/√2, 0 and -ln 9/√2 of a line, which is the map.
TEST(OpinionMap, IsTheLineOfPanelsWithTwoItems) {
  const auto map = opinion_map(two_items({0.9, 0.5, 0.1}));
  ASSERT_TRUE(map);
  const double end = std::log(9.0) / std::sqrt(2.0);
  EXPECT_NEAR(map->place[0][0], end, 1e-12);
  EXPECT_NEAR(map->place[1][0], 0, 1e-12);
  EXPECT_NEAR(map->place[2][0], -end, 1e-12);
  EXPECT_NEAR(map->place[2][1], 0, 1e-6);
  EXPECT_NEAR(map->share[0], 1, 1e-12);
  EXPECT_EQ(map->assessors[2], "E3");
}

TEST(OpinionMap, KeepsTheDistancesOfThreeItems) {
  Panel panel;
  panel.groups = {{.id = "goal", .items = {"a", "b", "c"}, .local = {0.4, 0.3, 0.3}}};
  panel.members = {{"E1", "", {{0.6, 0.3, 0.1}}},
                   {"E2", "", {{0.2, 0.5, 0.3}}},
                   {"E3", "", {{0.1, 0.1, 0.8}}},
                   {"E4", "", {{0.3, 0.3, 0.4}}}};
  const auto map = opinion_map(panel);
  ASSERT_TRUE(map);
  EXPECT_NEAR(map->share[0] + map->share[1], 1, 1e-12);
  const auto points = panel_points(panel, {2, 3});
  const double dx = map->place[2][0] - map->place[3][0];
  const double dy = map->place[2][1] - map->place[3][1];
  EXPECT_NEAR(std::hypot(dx, dy), (points[0] - points[1]).norm(), 1e-12);
}

TEST(OpinionMap, NeedsThreeAssessorsWhoDiffer) {
  EXPECT_FALSE(opinion_map(two_items({0.9, 0.1})));
  EXPECT_FALSE(opinion_map(two_items({0.4, 0.4, 0.4})));
  EXPECT_FALSE(opinion_map({}));
}

}  // namespace
}  // namespace pondera::agreement
