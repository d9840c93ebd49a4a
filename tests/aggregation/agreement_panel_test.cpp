// SPDX-License-Identifier: Apache-2.0
#include "aggregation/agreement_panel.hpp"

#include "agreement/consensus_indicator.hpp"
#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using survey::ElicitationMethod;
using testing::all_pairs;

const testing::Groups two_groups = {{"goal", {"a", "b", "c"}}, {"c", {"d", "e"}}};

std::vector<testing::Said> both(const std::vector<int>& goal, int below) {
  std::vector<testing::Said> said = all_pairs("goal", {"a", "b", "c"}, goal);
  said.push_back({"c", "d", "e", below});
  return said;
}

std::vector<survey::Response> three_responses() {
  return {testing::response_of("E1", both({2, 4, 2}, 3)),
          testing::response_of("E2", all_pairs("goal", {"a", "b", "c"}, {1, 1, 1})),
          testing::response_of("E3", both({-2, -4, -2}, -9))};
}

TEST(AgreementPanel, HasEverybodysPrioritiesAndTheSharesOfThoseWhoHaveThem) {
  const auto study = testing::study_of(two_groups, {"E1/x", "E2/x", "E3/y"});
  const auto weights = aggregate(study, three_responses(), weights::default_weigh_options());
  ASSERT_TRUE(weights);
  const agreement::Panel panel = agreement_panel(study, *weights);
  ASSERT_EQ(panel.groups.size(), 2U);
  EXPECT_EQ(panel.groups[0].shares, (std::vector<double>{0.25, 0.25, 0.5}));
  EXPECT_EQ(panel.groups[1].shares, (std::vector<double>{0.5, 0, 0.5}));
  EXPECT_EQ(panel.groups[1].global, weights->groups[1].global);
  EXPECT_EQ(panel.groups[1].scale_maximum, 9);
  EXPECT_EQ(panel.mean, agreement::PanelMean::geometric);
  ASSERT_EQ(panel.members.size(), 3U);
  EXPECT_TRUE(panel.members[1].priorities[1].empty());
  EXPECT_EQ(panel.members[2].stratum, "y");
  EXPECT_NEAR(panel.members[2].priorities[0][2], 4.0 / 7, 1e-14);
  EXPECT_NEAR(panel.members[2].priorities[1][1], 0.9, 1e-14);
}

TEST(AgreementPanel, LeavesOutWhoIsExcluded) {
  const auto study = testing::study_of(two_groups, {"E1", "E2", "E3"});
  const auto weights = aggregate(study, three_responses(), weights::default_weigh_options(),
                                 {.exclusions = {{"E1", "asked twice"}}});
  ASSERT_TRUE(weights);
  const agreement::Panel panel = agreement_panel(study, *weights);
  ASSERT_EQ(panel.members.size(), 2U);
  EXPECT_EQ(panel.members[1].assessor, "E3");
  EXPECT_NEAR(panel.members[1].priorities[1][0], 0.1, 1e-14);
}

TEST(AgreementPanel, KnowsWhatAnAnswerCanExpress) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1"});
  GroupWeights weights;
  ConsensusGroup group;
  group.id = "goal";
  group.items = {"a", "b"};
  group.local = {0.5, 0.5};
  weights.groups = {group};
  const auto largest = [&](ElicitationMethod method) {
    weights.method = method;
    return agreement_panel(study, weights).groups.at(0).scale_maximum;
  };
  EXPECT_EQ(largest(ElicitationMethod::budget), agreement::no_scale_maximum);
  EXPECT_EQ(largest(ElicitationMethod::direct), agreement::no_scale_maximum);
  study.elicitation.strongest = 7;
  EXPECT_EQ(largest(ElicitationMethod::best_worst), 7);
  weights.options.scale.scale = weights::JudgementScale::root_square;
  EXPECT_EQ(largest(ElicitationMethod::pairwise), 3);
}

TEST(AgreementPanel, OfRatingsHasWhoRatedEverything) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2", "E3"});
  study.elicitation.method = ElicitationMethod::rating;
  std::vector<survey::Response> responses = {
      testing::response_of("E1", {{"goal", "a", "", 5}, {"goal", "b", "", 2}}),
      testing::response_of("E2", {{"goal", "b", "", 2}}),
      testing::response_of("E3", {{"goal", "b", "", 4}, {"goal", "a", "", 3}})};
  for (survey::Response& response : responses) response.method = ElicitationMethod::rating;
  const auto weights = aggregate(study, responses, weights::default_weigh_options());
  ASSERT_TRUE(weights);
  const agreement::Panel panel = agreement_panel(study, *weights);
  EXPECT_TRUE(panel.groups.empty());
  EXPECT_EQ(panel.ratings, (std::vector<std::vector<double>>{{5, 2}, {3, 4}}));
}

}  // namespace
}  // namespace pondera::aggregation
