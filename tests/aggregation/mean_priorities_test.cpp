// SPDX-License-Identifier: Apache-2.0
#include "aggregation/mean_priorities.hpp"

#include "aggregation/aggregate.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using survey::ElicitationMethod;
using testing::field;
using testing::ratios;

survey::Response points(const std::string& assessor, const std::vector<testing::Said>& said) {
  survey::Response response = testing::response_of(assessor, said);
  response.method = ElicitationMethod::budget;
  return response;
}

survey::Study budget_study(const testing::Groups& groups,
                           const std::vector<std::string>& assessors) {
  survey::Study study = testing::study_of(groups, assessors);
  study.elicitation.method = ElicitationMethod::budget;
  return study;
}

Result<GroupWeights> weigh(const survey::Study& study,
                           const std::vector<survey::Response>& responses) {
  return aggregate(study, responses, weights::default_weigh_options());
}

TEST(MeanPriorities, AgreeWithTheIndependentReference) {
  const survey::YamlNode tree = testing::published_case("points-budget.yaml");
  const auto& expected = field(tree, "expected");
  std::vector<survey::Response> responses;
  std::vector<std::string> names = {"ana", "bo", "chen"};
  for (std::size_t k = 0; k < names.size(); ++k) {
    const std::vector<double> w = ratios(field(expected, "priorities").items[k]);
    std::vector<testing::Said> said;
    for (std::size_t j = 0; j < w.size(); ++j) {
      said.push_back({"goal", std::string(1, static_cast<char>('a' + j)), "",
                      static_cast<int>(std::lround(w[j] * 1e8))});
    }
    responses.push_back(points(names[k], said));
  }
  const auto found = weigh(budget_study({{"goal", {"a", "b", "c"}}}, names), responses);
  ASSERT_TRUE(found);
  const std::vector<double> mean = ratios(field(expected, "mean"));
  for (std::size_t j = 0; j < mean.size(); ++j) {
    EXPECT_NEAR(found->groups.at(0).local.at(j), mean[j], 1e-7);
    EXPECT_NEAR(found->leaves.at(j).weight, mean[j], 1e-7);
  }
}

TEST(MeanPriorities, CountStrataPerGroupOverThoseWhoAnsweredIt) {
  const auto study =
      budget_study({{"goal", {"a", "b"}}, {"b", {"c", "d"}}}, {"ana/x", "bo/x", "chen/y"});
  const std::vector<survey::Response> responses = {
      points(
          "ana",
          {{"goal", "a", "", 100}, {"goal", "b", "", 0}, {"b", "c", "", 100}, {"b", "d", "", 0}}),
      points("bo", {{"goal", "a", "", 50}, {"goal", "b", "", 50}}),
      points("chen", {{"goal", "a", "", 0}, {"goal", "b", "", 100}, {"b", "c", "", 0}})};
  const auto found = weigh(study, responses);
  ASSERT_TRUE(found);
  // The stratum x counts half with (1 + 0.5)/2, y half with 0.
  EXPECT_NEAR(found->groups[0].local[0], 0.375, 1e-12);
  EXPECT_EQ(found->groups[0].assessors, 3);
  EXPECT_NEAR(found->groups[0].standard_deviation.at(0), 0.5, 1e-12);
  // Chen left d open: not 0, no answer. Ana alone counts there, and y is absent.
  EXPECT_NEAR(found->groups[1].local[0], 1, 1e-12);
  EXPECT_EQ(found->groups[1].assessors, 1);
  EXPECT_TRUE(found->groups[1].standard_deviation.empty());
  ASSERT_EQ(found.diagnostics().size(), 1U);
  EXPECT_EQ(found.diagnostics()[0].code, "aggregation.absent-stratum");
  // Composed: a 0.375, c 0.625, d 0.
  EXPECT_NEAR(found->leaves.at(2).weight, 0, 1e-12);
  EXPECT_NEAR(found->leaves.at(1).weight, 0.625, 1e-12);
}

TEST(MeanPriorities, NeedSomebodyInEveryGroup) {
  const auto study = budget_study({{"goal", {"a", "b"}}, {"b", {"c", "d"}}}, {"ana"});
  const auto found = weigh(study, {points("ana", {{"goal", "a", "", 1}, {"goal", "b", "", 1}})});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.diagnostics().at(0).code, "aggregation.unanswered-group");
  EXPECT_EQ(found.diagnostics().at(0).where, study.hierarchy.node(2).where);
}

TEST(MeanPriorities, GiveAnOnlyChildEverything) {
  const auto study = budget_study({{"goal", {"a", "b"}}, {"b", {"c"}}}, {"ana"});
  const auto found = weigh(study, {points("ana", {{"goal", "a", "", 1}, {"goal", "b", "", 3}})});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->groups.at(1).local, (std::vector<double>{1}));
  EXPECT_NEAR(found->leaves.at(1).weight, 0.75, 1e-12);
}

TEST(MeanPriorities, TakeNoZeroIntoAMeanOfLogarithms) {
  auto study = budget_study({{"goal", {"a", "b"}}}, {"ana", "bo"});
  study.weights_section = survey::read_yaml_tree("mean: geometric\n", "study.yaml").value();
  const auto found = weigh(study, {points("ana", {{"goal", "a", "", 50}, {"goal", "b", "", 50}}),
                                   points("bo", {{"goal", "a", "", 100}, {"goal", "b", "", 0}})});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.diagnostics().at(0).code, "aggregation.zero-priority");
  EXPECT_THAT(found.diagnostics().at(0).message, ::testing::HasSubstr("'bo' gives 'b' nothing"));
  EXPECT_THAT(found.diagnostics().at(0).hint, ::testing::HasSubstr("mean: arithmetic"));
}

TEST(MeanPriorities, OfComparisonsEqualTheJudgementsForGeometricMeansOfRows) {
  // AIP and AIJ by geometric means of complete matrices are the same.
  const std::vector<std::string> items = {"a", "b", "c", "d"};
  auto study = testing::study_of({{"goal", items}}, {"E1/x", "E2/x", "E3/y"});
  weights::WeighOptions options = weights::default_weigh_options();
  options.priority.complete = weights::PriorityMethod::row_geometric_mean;
  const std::vector<survey::Response> responses = {
      testing::response_of("E1", testing::all_pairs("goal", items, {2, -3, 1, 9, -2, 4})),
      testing::response_of("E2", testing::all_pairs("goal", items, {1, 5, -7, 3, 3, -2})),
      testing::response_of("E3", testing::all_pairs("goal", items, {-4, 2, 6, -3, 8, 1}))};
  const auto of_judgements = aggregate(study, responses, options);
  study.weights_section = survey::read_yaml_tree("aggregation: priorities\n", "study.yaml").value();
  const auto of_priorities = aggregate(study, responses, options);
  ASSERT_TRUE(of_judgements && of_priorities);
  EXPECT_EQ(of_priorities->groups[0].method, mean_method);
  EXPECT_EQ(of_priorities->groups[0].mean, GroupMean::geometric);
  EXPECT_FALSE(of_priorities->consistency);
  for (std::size_t j = 0; j < items.size(); ++j) {
    EXPECT_NEAR(of_priorities->groups[0].local[j], of_judgements->groups[0].local[j], 1e-14);
  }
  EXPECT_EQ(of_priorities->groups[0].shares.at(2).share, 0.5);
}

TEST(MeanPriorities, NameWhoAnsweredTooLittle) {
  auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3"});
  study.weights_section =
      survey::read_yaml_tree("aggregation: priorities\nmean: arithmetic\n", "study.yaml").value();
  const auto found = weigh(
      study, {testing::response_of("E1", testing::all_pairs("goal", {"a", "b", "c"}, {1, 1, 1})),
              testing::response_of("E2", {{"goal", "a", "b", 9}}),
              testing::response_of("E3", {{"goal", "a", "b", 2}, {"goal", "b", "c", 2}})});
  ASSERT_TRUE(found);
  EXPECT_THAT(found->groups[0].without_priorities, ::testing::ElementsAre("E2"));
  EXPECT_EQ(found->groups[0].assessors, 2);
  EXPECT_NEAR(found->groups[0].local[0], (1.0 / 3 + 4.0 / 7) / 2, 1e-14);
}

}  // namespace
}  // namespace pondera::aggregation
