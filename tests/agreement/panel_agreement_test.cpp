// SPDX-License-Identifier: Apache-2.0
#include "agreement/panel_agreement.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"
#include "tests/agreement/small_panel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {
namespace {

using Names = std::vector<std::string>;

// Sums over seven assessors in another order.
constexpr double panel_agreement_rounding = 1e-12;

TEST(PanelAgreement, FindsTwoCampsAndWhatEachWouldWeigh) {
  const PanelAgreement found = panel_agreement(testing::small_panel());
  ASSERT_EQ(found.opinions.groups.size(), 2U);
  const OpinionGroup& science = found.opinions.groups[0];
  const OpinionGroup& industry = found.opinions.groups[1];
  EXPECT_EQ(science.members, (Names{"a1", "a2", "a3", "a4"}));
  EXPECT_EQ(industry.members, (Names{"b1", "b2", "b3"}));
  EXPECT_EQ(science.strata, (std::map<std::string, int>{{"science", 4}}));
  EXPECT_EQ(industry.strata, (std::map<std::string, int>{{"industry", 3}}));
  // Geometric means by hand: (0.1 · 0.12 · 0.15)^⅓, (0.2 · 0.2 · 0.15)^⅓, (0.7 · 0.68 · 0.7)^⅓.
  const double transport = std::cbrt(0.1 * 0.12 * 0.15);
  const double parks = std::cbrt(0.2 * 0.2 * 0.15);
  const double air = std::cbrt(0.7 * 0.68 * 0.7);
  EXPECT_NEAR(industry.local[0][0], transport / (transport + parks + air),
              panel_agreement_rounding);
  EXPECT_NEAR(industry.local[0][2], air / (transport + parks + air), panel_agreement_rounding);
  EXPECT_EQ(industry.local[1].size(), 2U);
  EXPECT_GT(*industry.consensus, 0.9);
  EXPECT_GT(industry.mean_silhouette, 0.7);
  EXPECT_LT(found.groups[0].consensus->value, 0.55);
  EXPECT_NEAR(*found.consensus,
              (found.groups[0].consensus->value + 0.2 * found.groups[1].consensus->value) / 1.2,
              panel_agreement_rounding);
}

TEST(PanelAgreement, TakesArithmeticMeansWhereItIsTold) {
  Panel panel = testing::small_panel();
  panel.mean = PanelMean::arithmetic;
  const PanelAgreement found = panel_agreement(panel);
  ASSERT_EQ(found.opinions.groups.size(), 2U);
  EXPECT_NEAR(found.opinions.groups[1].local[0][1], 0.55 / 3, panel_agreement_rounding);
}

TEST(PanelAgreement, DoesNotDependOnTheOrderOfMembersOrItems) {
  Panel turned = testing::small_panel();
  std::ranges::reverse(turned.members);
  std::ranges::reverse(turned.groups[0].items);
  std::ranges::reverse(turned.groups[0].local);
  for (PanelMember& member : turned.members) std::ranges::reverse(member.priorities[0]);
  const PanelAgreement once = panel_agreement(testing::small_panel());
  const PanelAgreement other = panel_agreement(turned);
  EXPECT_NEAR(*once.consensus, *other.consensus, panel_agreement_rounding);
  EXPECT_NEAR(once.groups[0].order->probability.p, other.groups[0].order->probability.p,
              panel_agreement_rounding);
  EXPECT_EQ(once.groups[0].order->concordance.w, other.groups[0].order->concordance.w);
  ASSERT_EQ(other.opinions.groups.size(), 2U);
  EXPECT_EQ(other.opinions.groups[1].members, (Names{"b3", "b2", "b1"}));
  EXPECT_EQ(other.opinions.groups[1].medoid, once.opinions.groups[1].medoid);
  EXPECT_NEAR(other.opinions.groups[1].local[0][0], once.opinions.groups[1].local[0][2],
              panel_agreement_rounding);
  EXPECT_NEAR(*other.opinions.outlying[6].z, *once.opinions.outlying[0].z, 1e-8);
}

TEST(PanelAgreement, GivesTheSameBitsAgain) {
  const PanelAgreement once = panel_agreement(testing::small_panel());
  const PanelAgreement again = panel_agreement(testing::small_panel());
  EXPECT_EQ(*once.consensus, *again.consensus);
  EXPECT_EQ(once.opinions.groups[1].local, again.opinions.groups[1].local);
}

TEST(PanelAgreement, OfTheSameAssessorsIsFullAndWithoutGroups) {
  Panel panel = testing::small_panel();
  for (PanelMember& member : panel.members) member.priorities = panel.members[0].priorities;
  const PanelAgreement found = panel_agreement(panel);
  EXPECT_NEAR(*found.consensus, 1, panel_agreement_rounding);
  EXPECT_EQ(found.groups[0].order->concordance.w, 1);
  EXPECT_TRUE(found.opinions.groups.empty());
  EXPECT_EQ(found.opinions.found->count, 1);
  EXPECT_EQ(found.opinions.outlying.back().z, std::nullopt);
}

TEST(PanelAgreement, ComparesOnlyWhoAnsweredEverything) {
  Panel panel = testing::small_panel();
  panel.members[5].priorities[1].clear();
  const PanelAgreement found = panel_agreement(panel);
  EXPECT_EQ(found.opinions.left_out, (Names{"a4"}));
  EXPECT_EQ(found.opinions.assessors, (Names{"a1", "b1", "a2", "b2", "a3", "b3"}));
  EXPECT_EQ(found.groups[0].assessors.size(), 7U);
}

TEST(PanelAgreement, OfOneTwoOrThreeAssessorsHasNoGroupsOfOpinion) {
  for (const std::size_t count : {0U, 1U, 2U, 3U}) {
    Panel panel = testing::small_panel();
    panel.members.resize(count);
    const PanelAgreement found = panel_agreement(panel);
    EXPECT_EQ(found.consensus.has_value(), count > 1);
    EXPECT_FALSE(found.opinions.found.has_value());
    EXPECT_EQ(found.opinions.outlying.size(), count);
  }
}

TEST(PanelAgreement, OfRatingsIsTheirOrder) {
  Panel panel;
  panel.ratings = {{5, 4, 1}, {4, 3, 2}, {5, 3, 3}};
  const PanelAgreement found = panel_agreement(panel);
  EXPECT_EQ(found.ratings->assessors, 3);
  EXPECT_EQ(found.ratings->items, 3);
  // Ranks (1, 2, 3), (1, 2, 3), (1, 2.5, 2.5): sums 3, 6.5, 8.5; S = 9 + 0.25 + 6.25 = 15.5,
  // T = 6, W = 12 · 15.5/(9 · 24 - 3 · 6).
  EXPECT_NEAR(found.ratings->order->concordance.w, 186.0 / 198, panel_agreement_rounding);
  // Of the 6 · 3 equally likely orders of the others only one is as concordant.
  EXPECT_NEAR(found.ratings->order->probability.p, 1.0 / 18, panel_agreement_rounding);
  EXPECT_EQ(found.consensus, std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
