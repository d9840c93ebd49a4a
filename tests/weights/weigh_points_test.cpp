// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_points.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using survey::ElicitationMethod;

const testing::Groups budget_groups = {{"goal", {"a", "b", "c"}}, {"c", {"d"}}, {"b", {"e", "f"}}};

survey::Response points(const std::vector<testing::Said>& said) {
  survey::Response response = testing::response_of("ana", said);
  response.method = ElicitationMethod::budget;
  return response;
}

TEST(WeighPoints, DividesEveryGroupByItsSum) {
  const auto hierarchy = testing::hierarchy_of(budget_groups);
  const auto weights = weigh_points(points({{"b", "f", "", 750'000},
                                            {"b", "e", "", 250'000},
                                            {"goal", "c", "", 999'000},
                                            {"goal", "a", "", 0},
                                            {"goal", "b", "", 0}}),
                                    hierarchy);
  ASSERT_TRUE(weights);
  ASSERT_EQ(weights->groups.size(), 2U);
  EXPECT_EQ(weights->groups[0].priorities, (std::vector<double>{0, 0, 1}));
  EXPECT_EQ(weights->groups[1].group, "b");
  EXPECT_EQ(weights->groups[1].priorities, (std::vector<double>{0.25, 0.75}));
  EXPECT_EQ(weights->groups[1].testability, Testability::not_measured);
  EXPECT_EQ(weights->groups[1].answered, 2);
  EXPECT_EQ(weights->groups[1].pairs, 2);
  EXPECT_FALSE(weights->groups[1].cr);
}

TEST(WeighPoints, GivesNoPrioritiesToAGroupWithGaps) {
  const auto hierarchy = testing::hierarchy_of(budget_groups);
  const auto weights =
      weigh_points(points({{"goal", "a", "", 500'000}, {"goal", "b", "", 500'000}}), hierarchy);
  ASSERT_TRUE(weights);
  EXPECT_TRUE(weights->groups[0].priorities.empty());
  EXPECT_EQ(weights->groups[0].answered, 2);
  EXPECT_TRUE(weights->groups[1].priorities.empty());
  EXPECT_EQ(weights->groups[1].answered, 0);
}

TEST(WeighPoints, NamesWhatTheStudyNoLongerHas) {
  const auto hierarchy = testing::hierarchy_of(budget_groups);
  const auto weights =
      weigh_points(points({{"goal", "gone", "", 1}, {"old", "a", "", 1}}), hierarchy);
  ASSERT_FALSE(weights);
  ASSERT_EQ(weights.diagnostics().size(), 2U);
  EXPECT_EQ(weights.diagnostics()[0].code, "weights.unknown-group");
  EXPECT_EQ(weights.diagnostics()[1].code, "weights.unknown-item");
}

TEST(WeighPoints, IsWhatWeighAssessorDoesWithAmounts) {
  const auto hierarchy = testing::hierarchy_of({{"goal", {"a", "b"}}});
  survey::Response response = points({{"goal", "a", "", 30'000}, {"goal", "b", "", 10'000}});
  response.method = ElicitationMethod::direct;
  const auto weights = weigh_assessor(response, hierarchy, default_weigh_options());
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->groups.at(0).priorities, (std::vector<double>{0.75, 0.25}));
}

}  // namespace
}  // namespace pondera::weights
