// SPDX-License-Identifier: Apache-2.0
#include "aggregation/assessor_worth.hpp"

#include "aggregation/aggregate_priorities.hpp"
#include "agreement/aitchison.hpp"
#include "tests/aggregation/published_panel.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"
#include "weights/consistency.hpp"
#include "weights/priority.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::aggregation {
namespace {

using ::testing::DoubleEq;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::field;
using weights::Vector;

survey::Study study_of_three() {
  return testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2", "E3"});
}

Vector assessor_worth_vector(std::initializer_list<double> values) {
  return Vector::Map(std::data(values), static_cast<Eigen::Index>(values.size()));
}

TEST(GivenWeight, IsOfTheAssessorUnlessAllCountTheSame) {
  auto study = study_of_three();
  study.assessors[2].weight = 0;
  AggregationChoice choice;
  EXPECT_EQ(given_weight(study, choice, "E3"), 1);
  EXPECT_FALSE(nobody_counts(study, choice, {"E3"}));
  choice.assessors = AssessorWeighting::given;
  EXPECT_EQ(given_weight(study, choice, "E3"), 0);
  EXPECT_EQ(given_weight(study, choice, "E1"), 1);
  EXPECT_TRUE(nobody_counts(study, choice, {"E3"}));
  EXPECT_FALSE(nobody_counts(study, choice, {"E1", "E3"}));
}

TEST(ConsistencyWorth, AgreesWithTheIndependentReference) {
  const auto* saaty2005 = weights::find_random_index_table("saaty2005");
  ASSERT_NE(saaty2005, nullptr);
  int complete = 0;
  for (const std::string& file : testing::published_files("group-")) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    const bool all =
        std::ranges::all_of(group.matrices, [](const auto& m) { return m.complete(); });
    if (!all) continue;
    ++complete;
    std::vector<std::optional<double>> ratios;
    for (const auto& matrix : group.matrices) {
      ratios.push_back(weights::consistency(weights::principal_priority(matrix).lambda_max,
                                            matrix.size(), *saaty2005)
                           .cr);
    }
    const survey::YamlNode& expected = field(group.expected(), "equal");
    const auto expected_ratios = testing::ratios(field(expected, "individual_cr"));
    const auto expected_shares = testing::ratios(field(expected, "cr_shares"));
    auto worth = consistency_worth(ratios);
    double sum = 0;
    for (const double each : worth) sum += each;
    for (std::size_t k = 0; k < worth.size(); ++k) {
      EXPECT_NEAR(*ratios[k], expected_ratios[k], group.tolerance);
      EXPECT_NEAR(worth[k] / sum, expected_shares[k], group.tolerance);
    }
  }
  EXPECT_EQ(complete, 7);
}

TEST(ConsistencyWorth, CountsWhoCannotBeTestedAsTheMiddle) {
  EXPECT_THAT(consistency_worth({0.0, std::nullopt, 0.3, 0.1}),
              ElementsAre(DoubleEq(10), DoubleEq(5), DoubleEq(2.5), DoubleEq(5)));
  EXPECT_THAT(consistency_worth({std::nullopt, std::nullopt}), ElementsAre(1, 1));
}

TEST(ConsensusShares, GiveLessToWhoIsFarOff) {
  const std::vector<Voice> voices = {{"E1", "", {}, assessor_worth_vector({0.6, 0.4})},
                                     {"E2", "", {}, assessor_worth_vector({0.55, 0.45})},
                                     {"E3", "", {}, assessor_worth_vector({0.05, 0.95})}};
  const WeightedShares found = consensus_shares(study_of_three(), voices, {1, 1, 1});
  EXPECT_TRUE(found.settled);
  EXPECT_LT(found.shares.share[2], 0.05);
  EXPECT_GT(found.shares.share[0], 0.4);
}

TEST(ConsensusShares, AreWhatTheirDefinitionSaysWhenTheyRest) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2", "E3", "E4", "E5"});
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    SCOPED_TRACE(draw);
    std::vector<Voice> voices;
    for (std::uint64_t k = 0; k < 5; ++k) {
      voices.push_back(
          {study.assessors[k].id,
           "",
           {},
           weights::row_geometric_mean(testing::drawn_matrix(9000 + 5 * draw + k, 4))});
    }
    const WeightedShares found = consensus_shares(study, voices, {1, 1, 1, 1, 1});
    ASSERT_TRUE(found.settled);
    std::vector<Vector> own;
    for (const Voice& voice : voices) own.push_back(*voice.priorities);
    const Vector mean = geometric_mean_priorities(own, found.shares.share);
    std::vector<double> distances;
    for (const Vector& w : own) distances.push_back(agreement::aitchison_distance(w, mean));
    std::vector<double> sorted = distances;
    std::ranges::sort(sorted);
    double sum = 0;
    for (const double d : distances) sum += 1 / (sorted[2] * sorted[2] + d * d);
    for (std::size_t k = 0; k < 5; ++k) {
      EXPECT_NEAR(found.shares.share[k],
                  1 / (sorted[2] * sorted[2] + distances[k] * distances[k]) / sum, 1e-8);
    }
  }
}

TEST(ConsensusShares, OfAUnanimousPanelAreEqual) {
  const Vector w = assessor_worth_vector({0.7, 0.3});
  const std::vector<Voice> voices = {{"E1", "", {}, w}, {"E2", "", {}, w}, {"E3", "", {}, w}};
  EXPECT_THAT(consensus_shares(study_of_three(), voices, {1, 1, 1}).shares.share,
              ElementsAre(DoubleNear(1.0 / 3, 1e-15), DoubleNear(1.0 / 3, 1e-15),
                          DoubleNear(1.0 / 3, 1e-15)));
}

TEST(ConsensusShares, OfTwoOppositeAssessorsAreEqual) {
  const std::vector<Voice> voices = {{"E1", "", {}, assessor_worth_vector({0.9, 0.1})},
                                     {"E2", "", {}, assessor_worth_vector({0.1, 0.9})}};
  EXPECT_THAT(consensus_shares(study_of_three(), voices, {1, 1}).shares.share,
              ElementsAre(DoubleNear(0.5, 1e-12), DoubleNear(0.5, 1e-12)));
  EXPECT_THAT(consensus_shares(study_of_three(), {voices[0]}, {1}).shares.share, ElementsAre(1));
}

TEST(ConsensusShares, KeepTheSayOfStrataAndOfWhoIsGivenNothing) {
  const auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/x", "E2/x", "E3/y", "E4/y"});
  const std::vector<Voice> voices = {{"E1", "x", {}, assessor_worth_vector({0.6, 0.4})},
                                     {"E2", "x", {}, std::nullopt},
                                     {"E3", "y", {}, assessor_worth_vector({0.1, 0.9})},
                                     {"E4", "y", {}, assessor_worth_vector({0.5, 0.5})}};
  const auto share = consensus_shares(study, voices, {1, 1, 1, 0}).shares.share;
  EXPECT_NEAR(share[0] + share[1], 0.5, 1e-15);
  EXPECT_NEAR(share[2], 0.5, 1e-15);
  EXPECT_EQ(share[3], 0);
}

TEST(VoiceShares, MultiplyGivenWeightsAndConsistencyWithinStrata) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/x", "E2/x", "E3/y"});
  study.assessors[0].weight = 3;
  AggregationChoice choice;
  choice.assessors = AssessorWeighting::given;
  const std::vector<Voice> voices = {
      {"E1", "x", 0.1, {}}, {"E2", "x", 0.0, {}}, {"E3", "y", 0.7, {}}};
  EXPECT_THAT(voice_shares(study, choice, voices).shares.share,
              ElementsAre(DoubleEq(0.375), DoubleEq(0.125), DoubleEq(0.5)));
  choice.assessors = AssessorWeighting::consistency;  // 3 · 5 : 1 · 10
  EXPECT_THAT(voice_shares(study, choice, voices).shares.share,
              ElementsAre(DoubleEq(0.3), DoubleEq(0.2), DoubleEq(0.5)));
  choice.assessors = AssessorWeighting::equal;
  EXPECT_THAT(voice_shares(study, choice, voices).shares.share,
              ElementsAre(DoubleEq(0.25), DoubleEq(0.25), DoubleEq(0.5)));
}

}  // namespace
}  // namespace pondera::aggregation
