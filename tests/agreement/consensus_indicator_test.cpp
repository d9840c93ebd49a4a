// SPDX-License-Identifier: Apache-2.0
#include "agreement/consensus_indicator.hpp"

#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;
using weights::Vector;

// Entropies near 1.
constexpr double consensus_indicator_rounding = 1e-14;

void expect_indicator(const ConsensusIndicator& found,
                      const survey::YamlNode& expected,
                      double tolerance) {
  testing::expect_number(found.value, field(expected, "value"), tolerance);
  testing::expect_number(found.groups, field(expected, "groups"), tolerance);
  testing::expect_number(found.zero_point, field(expected, "zero_point"), tolerance);
  testing::expect_number(found.alpha, field(expected, "alpha"), tolerance);
  testing::expect_number(found.beta, field(expected, "beta"), tolerance);
  testing::expect_number(found.gamma, field(expected, "gamma"), tolerance);
  if (const auto* floor = expected.find("floor")) {
    testing::expect_number(found.floor, *floor, tolerance);
  }
}

TEST(ConsensusIndicator, AgreesWithTheIndependentReferenceInEveryVersion) {
  const auto cases = testing::published_case("consensus.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  ASSERT_EQ(field(cases, "cases").items.size(), 28U);
  for (const survey::YamlNode& item : field(cases, "cases").items) {
    const auto priorities = testing::vectors_of(field(item, "priorities"));
    ConsensusOptions options;
    options.scale_maximum = testing::ratio(field(item, "scale_maximum"));
    if (const auto* shares = item.find("shares")) options.shares = testing::ratios(*shares);
    for (const ConsensusVersionRow& row : consensus_versions()) {
      SCOPED_TRACE(field(item, "id").text + " " + std::string(row.name));
      options.version = row.version;
      const auto found = consensus_indicator(priorities, options);
      const survey::YamlNode& expected = field(field(item, "expected"), row.name);
      ASSERT_EQ(found.has_value(), !testing::is_null(expected));
      if (found) expect_indicator(*found, expected, tolerance);
    }
    if (const auto* wording = item.find("wording")) {
      options.version = ConsensusVersion::ahp_os;
      EXPECT_EQ(consensus_wording(consensus_indicator(priorities, options)->value), wording->text);
    }
  }
}

TEST(ConsensusIndicator, DoesNotDependOnTheOrderOfAssessorsOrItems) {
  const std::vector<Vector> panel = {vector_of({0.6, 0.3, 0.1}), vector_of({0.2, 0.5, 0.3}),
                                     vector_of({0.1, 0.1, 0.8})};
  std::vector<Vector> turned = {panel[2], panel[0], panel[1]};
  for (Vector& each : turned) std::ranges::reverse(each);
  EXPECT_NEAR(consensus_indicator(panel)->value, consensus_indicator(turned)->value,
              consensus_indicator_rounding);
}

TEST(ConsensusIndicator, CountsAShareOfTwoAsAnAssessorTwice) {
  const Vector first = vector_of({0.6, 0.3, 0.1});
  const Vector second = vector_of({0.2, 0.5, 0.3});
  EXPECT_NEAR(consensus_indicator({first, second}, {.shares = {1, 2}})->value,
              consensus_indicator({first, second, second})->value, consensus_indicator_rounding);
  EXPECT_EQ(consensus_indicator({first, second}, {.shares = {1, 0}}), std::nullopt);
}

TEST(ConsensusIndicator, OfTwoCampsIsTheirFloor) {
  const Vector one = vector_of({0.75, 1.0 / 12, 1.0 / 12, 1.0 / 12});
  const Vector other = vector_of({1.0 / 12, 0.75, 1.0 / 12, 1.0 / 12});
  const auto found = consensus_indicator({one, other});
  EXPECT_NEAR(found->value, found->floor, consensus_indicator_rounding);
  // exp(-H_β) with the mean (5/12, 5/12, 1/12, 1/12), by hand.
  EXPECT_NEAR(found->floor, 0.37506, 5e-5);
  // Four assessors in the same two camps: the floor is 0, the indicator stays.
  EXPECT_NEAR(consensus_indicator({one, other, one, other})->value, found->value,
              consensus_indicator_rounding);
  EXPECT_EQ(consensus_indicator({one, other, one, other})->floor, 0);
}

TEST(ConsensusIndicator, OfAScaleWithoutEndIsTheHomogeneity) {
  const std::vector<Vector> panel = {vector_of({1, 0, 0}), vector_of({0.2, 0.5, 0.3})};
  const auto open = consensus_indicator(panel, {.scale_maximum = no_scale_maximum});
  const auto homogeneity = consensus_indicator(panel, {.version = ConsensusVersion::homogeneity});
  EXPECT_NEAR(open->value, homogeneity->value, consensus_indicator_rounding);
  // Two assessors of three items, each gives everything to another: (1/2 - 1/3)/(1 - 1/3).
  EXPECT_NEAR(open->floor, 0.25, consensus_indicator_rounding);
  EXPECT_NEAR(consensus_indicator({vector_of({1, 0, 0}), vector_of({0, 1, 0})},
                                  {.scale_maximum = no_scale_maximum})
                  ->value,
              0.25, consensus_indicator_rounding);
}

TEST(ConsensusFloor, FollowsTheSharesOfThePanel) {
  // One of two assessors counts for nearly everything: nothing can pull the indicator down.
  EXPECT_GT(consensus_floor({.items = 3, .shares = {0.99, 0.01}, .scale_maximum = 9}), 0.9);
  const Vector one = vector_of({9.0 / 11, 1.0 / 11, 1.0 / 11});
  const Vector other = vector_of({1.0 / 11, 9.0 / 11, 1.0 / 11});
  EXPECT_NEAR(consensus_indicator({one, other}, {.shares = {3, 1}})->value,
              consensus_floor({.items = 3, .shares = {0.75, 0.25}, .scale_maximum = 9}),
              consensus_indicator_rounding);
}

TEST(ConsensusWording, KeepsToTheBandsOfAhpOs) {
  EXPECT_EQ(consensus_wording(-0.04), "very low");
  EXPECT_EQ(consensus_wording(0.5), "very low");
  EXPECT_EQ(consensus_wording(0.625), "low");
  EXPECT_EQ(consensus_wording(0.63), "moderate");
  EXPECT_EQ(consensus_wording(0.75), "moderate");
  EXPECT_EQ(consensus_wording(0.875), "high");
  EXPECT_EQ(consensus_wording(0.876), "very high");
}

TEST(HierarchyConsensus, WeighsGroupsByTheirGlobalWeight) {
  EXPECT_NEAR(hierarchy_consensus({{1, 0.5}, {0.4, 0.75}, {0.6, std::nullopt}}).value_or(-1),
              (0.5 + 0.3) / 1.4, consensus_indicator_rounding);
  EXPECT_EQ(hierarchy_consensus({{1, std::nullopt}}), std::nullopt);
  EXPECT_EQ(hierarchy_consensus({}), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
