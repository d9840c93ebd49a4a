// SPDX-License-Identifier: Apache-2.0
#include "audit/influence.hpp"

#include "tests/audit/small_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using ::testing::IsEmpty;
using testing::response_of;

const weights::WeighOptions usual = weights::default_weigh_options();

TEST(Influence, IsTheChangeOfTheConsensusWithoutOneOfThree) {
  // Two leaves, ratios 2, 4 and 1/8: together 1, so 1/2 each. Without the last √8 to 1.
  const survey::Study study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2", "E3"});
  const auto found = influences(
      study,
      {response_of("E1", {{"goal", "a", "b", 2}}), response_of("E2", {{"goal", "a", "b", 4}}),
       response_of("E3", {{"goal", "b", "a", 8}})},
      usual);
  ASSERT_EQ(found.size(), 3U);
  const Influence& last = found[2].value();
  const double weight = std::sqrt(8) / (std::sqrt(8) + 1);
  EXPECT_NEAR(last.largest_change, weight - 0.5, 1e-9);
  EXPECT_NEAR(last.without, weight, 1e-9);
  EXPECT_NEAR(last.with, 0.5, 1e-9);
  EXPECT_EQ(last.leaf, "a");
  // clr of √8 : 1 is ±ln(8)/4.
  EXPECT_NEAR(last.distance, std::sqrt(2) * std::log(8) / 4, 1e-9);
  EXPECT_EQ(last.rank_changes, 1);  // both were first; now b is second
  EXPECT_FALSE(last.z);             // of three
  // Without E1 √(4/8) to 1, without E2 √(2/8) to 1.
  EXPECT_NEAR(found[0]->distance, std::sqrt(2) * std::log(2) / 4, 1e-9);
  EXPECT_NEAR(found[1]->distance, std::sqrt(2) * std::log(4) / 4, 1e-9);
}

TEST(Influence, IsUnknownWhereTheOthersGiveNoWeights) {
  const survey::Study study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3"});
  const auto found = influences(
      study,
      {response_of("E1", {{"goal", "a", "b", 2}}),
       response_of("E2", {{"goal", "b", "c", 4}, {"goal", "a", "b", 3}}), response_of("E3", {})},
      usual);
  EXPECT_TRUE(found[0]);
  EXPECT_FALSE(found[1]);  // nobody else compared c
  EXPECT_FALSE(found[2]);  // does not take part
  EXPECT_FALSE(influences(study, {response_of("E1", {{"goal", "a", "b", 2}})}, usual)[0]);
  EXPECT_THAT(influences(study, {}, usual), IsEmpty());
}

TEST(Influence, PassesOverWhoLeftTheStudy) {
  const survey::Study study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2"});
  const auto found = influences(
      study,
      {response_of("E9", {{"goal", "a", "b", 9}}), response_of("E1", {{"goal", "a", "b", 2}}),
       response_of("E2", {{"goal", "a", "b", 4}})},
      usual);
  EXPECT_FALSE(found[0]);
  EXPECT_NEAR(found[2]->with, std::sqrt(8) / (std::sqrt(8) + 1), 1e-9);
}

TEST(Influence, IsThereForRatingsToo) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2", "E3"});
  study.elicitation.method = survey::ElicitationMethod::rating;
  const auto found = influences(study,
                                {response_of("E1", {{"goal", "a", "", 4}, {"goal", "b", "", 4}}),
                                 response_of("E2", {{"goal", "a", "", 2}, {"goal", "b", "", 2}}),
                                 response_of("E3", {{"goal", "a", "", 3}, {"goal", "b", "", 1}})},
                                usual);
  // Means 3 and 7/3: 9/16; without the last 3 and 3.
  EXPECT_NEAR(found[2]->largest_change, 9.0 / 16 - 0.5, 1e-12);
  EXPECT_EQ(found[2]->rank_changes, 1);
}

TEST(Influence, IsRemarkedOnWhereItIsFarBeyondTheOthers) {
  auto responses = testing::earnest_panel(9);
  responses[8] = testing::turned(responses[8]);
  const survey::Study study = testing::earnest_study(9);
  const auto found = influences(study, responses, usual);
  EXPECT_GT(found[8]->z.value(), 5);
  const auto finding = influential(study, *found[8], 5);
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->code, "audit.influential");
  EXPECT_EQ(finding->weight, EvidenceWeight::remark);
  EXPECT_THAT(finding->message,
              ::testing::StartsWith("Without these answers the panel's weight of '"));
  EXPECT_FALSE(influential(study, *found[0], 5));
  EXPECT_FALSE(influential(study, Influence{}, 5));
}

}  // namespace
}  // namespace pondera::audit
