// SPDX-License-Identifier: Apache-2.0
#include "aggregation/stratum_weights.hpp"

#include "aggregation/aggregate.hpp"
#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using testing::response_of;

const testing::Groups stratum_weights_groups = {{"goal", {"a", "b"}}, {"a", {"x", "y"}}};

TEST(StratumWeights, AreThoseOfAPanelOfItsMembersAlone) {
  const auto study = testing::study_of(stratum_weights_groups, {"E1/s", "E2/s", "E3/t", "E4/u"});
  const std::vector<survey::Response> responses = {
      response_of("E1", {{"goal", "a", "b", 9}, {"a", "x", "y", 3}}),
      response_of("E2", {{"goal", "a", "b", 1}, {"a", "x", "y", 3}}),
      response_of("E3", {{"goal", "a", "b", -3}})};
  const auto found = aggregate(study, responses, weights::default_weigh_options());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->strata.size(), 3U);
  EXPECT_EQ(found->strata[0].stratum, "s");
  EXPECT_EQ(found->strata[0].assessors, 2);
  EXPECT_NEAR((*found->strata[0].local[0])[0], 0.75, 1e-15);  // √9 : 1
  EXPECT_NEAR(*found->strata[0].leaves[0], 0.75 * 0.75, 1e-15);
  // t did not compare x with y: its own weights end at a.
  EXPECT_NEAR((*found->strata[1].local[0])[0], 0.25, 1e-15);
  EXPECT_FALSE(found->strata[1].local[1]);
  EXPECT_FALSE(found->strata[1].leaves[0]);
  EXPECT_NEAR(*found->strata[1].leaves[2], 0.75, 1e-15);
  // u did not answer.
  EXPECT_EQ(found->strata[2].assessors, 0);
  EXPECT_FALSE(found->strata[2].local[0]);
  // The whole: each stratum half, √(3 · 1/3) = 1.
  EXPECT_NEAR(found->groups[0].local[0], 0.5, 1e-15);
}

TEST(StratumWeights, OfPrioritiesAreTheirMean) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/t", "E2/s", "E3/s"});
  study.elicitation.method = survey::ElicitationMethod::direct;
  std::vector<survey::Response> responses;
  const std::vector<int> amounts = {1, 2, 3};
  for (std::size_t k = 0; k < 3; ++k) {
    responses.push_back(
        response_of(study.assessors[k].id, {{"goal", "a", "", amounts[k]}, {"goal", "b", "", 1}}));
    responses.back().method = survey::ElicitationMethod::direct;
  }
  const auto found = aggregate(study, responses, weights::default_weigh_options());
  ASSERT_TRUE(found);
  EXPECT_NEAR((*found->strata[0].local[0])[0], 0.5, 1e-15);
  EXPECT_NEAR((*found->strata[1].local[0])[0], (2.0 / 3 + 0.75) / 2, 1e-15);
}

TEST(StratumWeights, OfRatingsAreMeanRatings) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/s", "E2/t", "E3/t"});
  study.elicitation.method = survey::ElicitationMethod::rating;
  study.assessors[2].weight = 3;
  const auto found = aggregate(
      study,
      {response_of("E1", {{"goal", "a", "", 5}, {"goal", "b", "", 1}}),
       response_of("E2", {{"goal", "a", "", 5}}), response_of("E3", {{"goal", "a", "", 1}})},
      weights::default_weigh_options());
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->strata[0].local.empty());
  EXPECT_EQ(found->strata[0].leaves[0], 5);
  EXPECT_EQ(found->strata[1].leaves[0], 2);  // (5 + 3 · 1)/4
  EXPECT_FALSE(found->strata[1].leaves[1]);
}

TEST(StratumWeights, AreNoneWithoutStrataOrWhenNotWanted) {
  const auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1"});
  const std::vector<survey::Response> responses = {response_of("E1", {{"goal", "a", "b", 9}})};
  EXPECT_TRUE(aggregate(study, responses, weights::default_weigh_options())->strata.empty());
  const auto with = testing::study_of({{"goal", {"a", "b"}}}, {"E1/s"});
  AggregateOptions options;
  options.by_stratum = false;
  EXPECT_TRUE(
      aggregate(with, responses, weights::default_weigh_options(), options)->strata.empty());
}

}  // namespace
}  // namespace pondera::aggregation
