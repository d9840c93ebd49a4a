// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"
#include "tests/agreement/small_panel.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

using testing::vector_of;

TEST(Panel, KnowsWhoHasPrioritiesWhere) {
  Panel panel = testing::small_panel();
  panel.members[2].priorities[1].clear();
  panel.members[4].priorities[0].clear();
  EXPECT_EQ(members_of_group(panel, 0), (std::vector<std::size_t>{0, 1, 2, 3, 5, 6}));
  EXPECT_EQ(members_of_group(panel, 1), (std::vector<std::size_t>{0, 1, 3, 4, 5, 6}));
  EXPECT_EQ(members_of_all(panel), (std::vector<std::size_t>{0, 1, 3, 5, 6}));
  EXPECT_EQ(priorities_in(panel, 0, {6, 5}).back(), vector_of({0.7, 0.15, 0.15}));
}

TEST(PanelPoints, AreAsFarApartAsTheirGroupsSay) {
  const Panel panel = testing::small_panel();
  const auto points = panel_points(panel, {0, 1, 6});
  const double city = aitchison_distance(vector_of({0.7, 0.2, 0.1}), vector_of({0.15, 0.15, 0.7}));
  const double parks = aitchison_distance(vector_of({0.75, 0.25}), vector_of({0.8, 0.2}));
  EXPECT_NEAR(point_distances(points)(0, 2), std::sqrt(city * city + 0.2 * parks * parks), 1e-14);
}

TEST(PanelPoints, TakeZerosAsTheirReplacement) {
  Panel panel = testing::small_panel();
  panel.members[3].priorities[1] = {1, 0};
  const auto points = panel_points(panel, {0, 1, 3});
  EXPECT_NEAR(points[2](3), std::sqrt(0.2) * std::log(0.995 / 0.005) / 2, 1e-14);
}

TEST(PanelPoints, OfAGroupWithoutWeightAreTheSame) {
  Panel panel = testing::small_panel();
  panel.groups[1].global = 0;
  EXPECT_EQ(panel_points(panel, {2, 3})[0](4), 0);
}

}  // namespace
}  // namespace pondera::agreement
