// SPDX-License-Identifier: Apache-2.0
#include "robustness/panel_resamples.hpp"

#include "tests/robustness/small_panel.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace pondera::robustness {
namespace {

using ::testing::ElementsAre;
using testing::field;
using testing::ratios;

/// The published panel, by geometric means and row geometric means, which for complete judgements
/// are pooled log least squares.
Panel published_panel(const survey::YamlNode& node, const std::vector<std::string>& assessors) {
  const survey::Study study = testing::one_group_study(testing::whole(field(node, "n")), assessors);
  std::vector<survey::Response> responses;
  const auto& judged = field(node, "assessors").items;
  for (std::size_t k = 0; k < judged.size(); ++k) {
    responses.push_back(testing::judged_response(study.assessors.at(k).id, judged[k]));
  }
  weights::WeighOptions weigh = weights::default_weigh_options();
  weigh.priority.complete = weights::PriorityMethod::row_geometric_mean;
  return panel_of(study, responses, weigh, {}).value();
}

Panel stratified_panel() {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  return published_panel(field(file, "stratified"),
                         {"A1/a", "A2/a", "A3/a", "B1/b", "B2/b", "B3/b", "B4/b", "C1/c"});
}

void expect_weights(const std::optional<std::vector<double>>& found,
                    const std::vector<double>& expected) {
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR((*found)[i], expected[i], 1e-10);
}

TEST(Reweigher, GivesEveryResampleTheWeightsOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& exact = field(file, "exact");
  const Panel panel = published_panel(exact, {"A", "B", "C"});
  Reweigher reweigher(panel);
  const auto resamples = aggregation::all_resamples({0, 0, 0});
  const auto& expected = field(exact, "resamples").items;
  ASSERT_EQ(resamples.size(), expected.size());
  for (std::size_t r = 0; r < resamples.size(); ++r) {
    expect_weights(reweigher.weights(resamples[r].times), ratios(field(expected[r], "weights")));
  }
}

TEST(Reweigher, LeavesOutAssessorsOfStrataAsTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& stratified = field(file, "stratified");
  const Panel panel = stratified_panel();
  Reweigher reweigher(panel);
  expect_weights(reweigher.weights(std::vector<int>(8, 1)), ratios(field(stratified, "point")));
  const auto& left_out = field(stratified, "left_out").items;
  ASSERT_EQ(left_out.size(), 8U);
  for (std::size_t k = 0; k < 8; ++k) {
    std::vector<int> times(8, 1);
    times[k] = 0;
    expect_weights(reweigher.weights(times), ratios(left_out[k]));
  }
}

TEST(Reweigher, CountsGivenWeightsAsOftenAsTheAssessorIsThere) {
  Panel panel = stratified_panel();
  panel.choice.assessors = aggregation::AssessorWeighting::given;
  for (survey::Assessor& assessor : panel.study.assessors) assessor.weight = 1;
  panel.study.assessors[1].weight = 2;
  Reweigher given(panel);
  const Panel plain = stratified_panel();
  Reweigher twice(plain);
  EXPECT_EQ(given.weights({1, 1, 1, 1, 1, 1, 1, 1}), twice.weights({1, 2, 1, 1, 1, 1, 1, 1}));
}

TEST(Reweigher, HasNothingOfNobody) {
  const Panel panel = stratified_panel();
  EXPECT_FALSE(Reweigher(panel).weights(std::vector<int>(8, 0)).has_value());
}

// A compares i0 with i1 only, B i1 with i2: both are needed.
TEST(Reweigher, HasNothingOfAPanelThatDoesNotHangTogether) {
  const survey::Study study = testing::one_group_study(3, {"A", "B"});
  const Panel panel = panel_of(study,
                               {testing::response_of("A", {{"goal", "i0", "i1", 3}}),
                                testing::response_of("B", {{"goal", "i1", "i2", 2}})},
                               weights::default_weigh_options(), {})
                          .value();
  Reweigher reweigher(panel);
  EXPECT_TRUE(reweigher.weights({1, 1}).has_value());
  EXPECT_FALSE(reweigher.weights({2, 0}).has_value());
  const PanelResamples found = panel_resamples(panel, 100, 1, ResampleSize::n, 1);
  EXPECT_EQ(found.weights.size(), 100U);
  EXPECT_GT(found.redrawn, 50U);  // half of all draws of two are one of them twice
}

TEST(PanelResamples, DrawWithinTheStrata) {
  const aggregation::PanelStrata strata = {0, 0, 0, 1, 1, 1, 1, 2};
  for (std::uint64_t b = 0; b < 50; ++b) {
    const std::vector<int> all = resample_times(strata, ResampleSize::n, 3, b);
    EXPECT_EQ(all[0] + all[1] + all[2], 3);
    EXPECT_EQ(all[3] + all[4] + all[5] + all[6], 4);
    EXPECT_EQ(all[7], 1);
    const std::vector<int> less = resample_times(strata, ResampleSize::one_less, 3, b);
    EXPECT_EQ(less[0] + less[1] + less[2], 2);
    EXPECT_EQ(less[3] + less[4] + less[5] + less[6], 3);
    EXPECT_EQ(less[7], 1);
  }
}

TEST(PanelResamples, SpreadAsThoseOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& stratified = field(file, "stratified");
  const PanelResamples found = panel_resamples(stratified_panel(), 2000, 99, ResampleSize::n, 0);
  ASSERT_EQ(found.weights.size(), 2000U);
  EXPECT_EQ(found.redrawn, 0U);
  const std::vector<double> mean = ratios(field(stratified, "mean"));
  const std::vector<double> deviation = ratios(field(stratified, "standard_deviation"));
  for (std::size_t i = 0; i < mean.size(); ++i) {
    double sum = 0;
    double squares = 0;
    for (const auto& weights : found.weights) sum += weights[i] / 2000;
    for (const auto& weights : found.weights) {
      squares += (weights[i] - sum) * (weights[i] - sum) / 2000;
    }
    // Both are draws: 500 of the reference's, 2000 of ours.
    EXPECT_NEAR(sum, mean[i], 4 * deviation[i] * std::sqrt(1 / 500.0 + 1 / 2000.0));
    EXPECT_NEAR(std::sqrt(squares), deviation[i], 0.15 * deviation[i]);
  }
}

TEST(PanelResamples, AreTheSameOnOneTwoAndThreeThreads) {
  const Panel panel = stratified_panel();
  const PanelResamples one = panel_resamples(panel, 100, 7, ResampleSize::one_less, 1);
  for (const int threads : {2, 3}) {
    const PanelResamples other = panel_resamples(panel, 100, 7, ResampleSize::one_less, threads);
    EXPECT_EQ(one.weights, other.weights);
  }
}

TEST(StrataNumbers, MakeOnePanelWhereHeadsAreCounted) {
  Panel panel = stratified_panel();
  EXPECT_THAT(strata_numbers(panel), ElementsAre(0, 0, 0, 1, 1, 1, 1, 2));
  panel.study.stratum_count = survey::StratumCount::headcount;
  EXPECT_THAT(strata_numbers(panel), ElementsAre(0, 0, 0, 0, 0, 0, 0, 0));
}

TEST(AssessorWeights, AreThoseOfEverybodyWhoHasThemInEveryGroup) {
  const survey::Study study = testing::one_group_study(3, {"A", "B"});
  const std::vector<survey::Response> responses = {
      testing::response_of("A", testing::all_pairs("goal", testing::numbered_items(3), {2, 4, 2})),
      testing::response_of("B", {{"goal", "i0", "i1", 3}})};
  const auto weights =
      aggregation::aggregate(study, responses, weights::default_weigh_options()).value();
  const auto own = assessor_weights(study, weights);
  ASSERT_EQ(own.size(), 1U);
  EXPECT_NEAR(own[0][0], 4.0 / 7, 1e-9);
  EXPECT_NEAR(own[0][2], 1.0 / 7, 1e-9);
}

}  // namespace
}  // namespace pondera::robustness
