// SPDX-License-Identifier: Apache-2.0
#include "agreement/group_agreement.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"
#include "tests/agreement/small_panel.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::agreement {
namespace {

using testing::vector_of;

TEST(GroupAgreement, IsThatOfThoseWithPriorities) {
  Panel panel = testing::small_panel();
  panel.members[0].priorities[0].clear();
  const GroupAgreement found = group_agreement(panel, 0);
  EXPECT_EQ(found.assessors, (std::vector<std::string>{"b1", "a2", "b2", "a3", "a4", "b3"}));
  EXPECT_NEAR(found.distances.back(),
              aitchison_distance(vector_of({0.15, 0.15, 0.7}), vector_of({0.45, 0.2, 0.35})),
              1e-14);
  EXPECT_EQ(found.consensus->floor, 0);
  EXPECT_EQ(found.order->concordance.degrees_of_freedom, 2);
  EXPECT_EQ(found.order->probability.test, ConcordanceTest::exact);
  EXPECT_FALSE(found.zeros);
}

TEST(GroupAgreement, NamesTheContestedPairsTheClosestFirst) {
  const GroupAgreement found = group_agreement(testing::small_panel(), 0);
  ASSERT_EQ(found.pairs.size(), 3U);
  // Parks against air 3 : 3 with a4's tie; transport against air 4 : 3; transport against parks 4 :
  // 2 with b3's tie, 4.5 of 7.
  const auto contested = found.contested();
  ASSERT_EQ(contested.size(), 3U);
  EXPECT_EQ(contested[0].first, 1);
  EXPECT_EQ(contested[0].tied, 1);
  EXPECT_EQ(contested[1].for_first, 4);
  EXPECT_EQ(contested[1].for_second, 3);
  EXPECT_EQ(contested[2].second, 1);
  EXPECT_NEAR(contested[2].majority(), 4.5 / 7, 1e-15);
  EXPECT_TRUE(group_agreement(testing::small_panel(), 1).contested().empty());
}

TEST(GroupAgreement, CountsByTheGroupsShares) {
  Panel panel = testing::small_panel();
  // Only two of one camp have a say.
  panel.groups[0].shares = {1, 0, 1, 0, 0, 0, 0};
  panel.groups[0].scale_maximum = no_scale_maximum;
  const GroupAgreement found = group_agreement(panel, 0);
  EXPECT_NEAR(found.consensus->value,
              consensus_indicator({vector_of({0.7, 0.2, 0.1}), vector_of({0.65, 0.25, 0.1})},
                                  {.scale_maximum = no_scale_maximum})
                  ->value,
              1e-14);
  EXPECT_EQ(found.assessors.size(), 7U);
}

TEST(GroupAgreement, OfOneAssessorOrNoneIsNotDefined) {
  Panel panel = testing::small_panel();
  panel.members.resize(1);
  const GroupAgreement one = group_agreement(panel, 0);
  EXPECT_EQ(one.consensus, std::nullopt);
  EXPECT_FALSE(one.order.has_value());
  EXPECT_TRUE(one.pairs.empty());
  EXPECT_EQ(one.distances.size(), 1U);
  panel.members.clear();
  EXPECT_TRUE(group_agreement(panel, 1).assessors.empty());
}

TEST(GroupAgreement, OfAssessorsWhoTieEverythingIsFullAndWithoutOrder) {
  Panel panel = testing::small_panel();
  for (PanelMember& member : panel.members) member.priorities[0] = {1.0 / 3, 1.0 / 3, 1.0 / 3};
  const GroupAgreement found = group_agreement(panel, 0);
  EXPECT_NEAR(found.consensus->value, 1, 1e-12);
  EXPECT_FALSE(found.order.has_value());
  EXPECT_EQ(found.mean_majority, 0.5);
}

TEST(GroupAgreement, SaysWhereZerosWereReplaced) {
  Panel panel = testing::small_panel();
  panel.members[6].priorities[0] = {0, 0, 1};
  const GroupAgreement found = group_agreement(panel, 0);
  EXPECT_TRUE(found.zeros);
  EXPECT_NEAR(found.distances.back(),
              aitchison_distance(vector_of({0.005, 0.005, 0.99}), vector_of({0.45, 0.2, 0.35})),
              1e-14);
}

}  // namespace
}  // namespace pondera::agreement
