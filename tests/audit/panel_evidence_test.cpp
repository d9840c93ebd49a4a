// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_evidence.hpp"

#include "agreement/quantile.hpp"
#include "tests/audit/small_panel.hpp"
#include "weights/log_least_squares.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using testing::earnest_panel;
using testing::earnest_study;
using testing::judgements_of;

std::vector<AssessorEvidence> evidence_of(const std::vector<survey::Response>& responses) {
  const auto study = earnest_study(static_cast<int>(responses.size()));
  return panel_evidence(judgements_of(study, responses), 9, {});
}

TEST(PanelEvidence, ExpectsOfEverybodyWhatTheOthersSay) {
  auto responses = earnest_panel(5);
  const auto judgements = judgements_of(earnest_study(5), responses);
  const auto evidence = panel_evidence(judgements, 9, {});
  ASSERT_EQ(evidence.size(), 5U);
  const AssessorEvidence& last = evidence[4];
  ASSERT_EQ(last.expected.size(), 3U);
  std::vector<const weights::ComparisonMatrix*> others;
  for (std::size_t k = 0; k < 4; ++k) others.push_back(&*judgements.matrices[k][2]);
  EXPECT_EQ(last.expected[2]->assessors, 4);
  EXPECT_NEAR((last.expected[2]->middle - middle_of(others)->middle).norm(), 0, 1e-12);
  EXPECT_GE(last.expected[2]->spread, least_opinion_spread);

  // √(Σ ‖x̂ - middle‖² / (4 + 3 + 3)).
  double squared = 0;
  for (std::size_t g = 0; g < 3; ++g) {
    squared += (weights::fitted_logarithms(*judgements.matrices[4][g]) - last.expected[g]->middle)
                   .squaredNorm();
  }
  EXPECT_NEAR(*last.distance, std::sqrt(squared / 10), 1e-12);
  ASSERT_TRUE(last.alike);
  EXPECT_EQ(last.alike->shared, 22);
}

TEST(PanelEvidence, LeavesCarelessAnswersOutOfWhatIsExpectedOfOthers) {
  auto responses = earnest_panel(10);
  responses[2] = testing::turned(responses[2]);
  responses[6] = testing::at_random(responses[6], 3);
  const auto evidence = evidence_of(responses);
  EXPECT_EQ(evidence[9].expected[0]->assessors, 7);
  // The careless are still held against all the earnest ones.
  EXPECT_EQ(evidence[2].expected[0]->assessors, 8);
}

TEST(PanelEvidence, ScoresDistancesByTheMedianAndItsDeviation) {
  auto responses = earnest_panel(9);
  const auto evidence = evidence_of(responses);
  std::vector<double> distances;
  for (const AssessorEvidence& each : evidence) distances.push_back(*each.distance);
  const double middle = *agreement::median_of(distances);
  std::vector<double> deviations;
  for (const double distance : distances) deviations.push_back(std::abs(distance - middle));
  const double mad = *agreement::median_of(deviations);
  EXPECT_NEAR(*evidence[8].distance_z, (distances[8] - middle) / (1.4826 * mad), 1e-9);
}

TEST(PanelEvidence, OfTwoIsTheirOwnAnswersOnly) {
  const auto evidence = evidence_of(earnest_panel(2));
  for (const AssessorEvidence& each : evidence) {
    EXPECT_FALSE(each.expected[0]);
    EXPECT_FALSE(each.distance);
    EXPECT_FALSE(each.distance_z);
    EXPECT_FALSE(each.answers.correlation);
    EXPECT_EQ(each.answers.groups, 0);
  }
  EXPECT_TRUE(evidence_of({}).empty());
}

TEST(PanelEvidence, OfEverybodyAlikeHasNoScores) {
  std::vector<survey::Response> same;
  for (int k = 1; k <= 5; ++k) {
    same.push_back(testing::earnest_response(1));
    same.back().assessor = "E" + std::to_string(k);
  }
  for (const AssessorEvidence& each : evidence_of(same)) {
    EXPECT_FALSE(each.distance_z);
    EXPECT_EQ(each.alike->chance, 1);
  }
}

}  // namespace
}  // namespace pondera::audit
