// SPDX-License-Identifier: Apache-2.0
#include "report/aggregation_json.hpp"

#include "tests/report/example_results.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(AggregationJson, NamesTheChoiceAndLabelsSensitivity) {
  aggregation::AggregationChoice choice;
  EXPECT_EQ(
      json_of(choice).dump(),
      R"({"mean":"geometric","trimmed_share":null,"assessors":"equal","sensitivity":false,)"
      R"("composition":"after-aggregation","structural_adjustment":"off","pooled_below":0.5})");
  choice.mean = aggregation::GroupMean::trimmed;
  choice.assessors = aggregation::AssessorWeighting::consistency;
  EXPECT_EQ(json_of(choice)["trimmed_share"], 0.1);
  EXPECT_EQ(json_of(choice)["sensitivity"], true);
}

TEST(AggregationJson, ShowsSharesAndTheSplitOfAGroup) {
  auto group = example_weights().groups[0];
  group.shares = {{"E1", 0.25}, {"E2", 0.75}};
  group.residuals = {.total = 3, .between = 1, .within = 2, .answers = 1};
  Json json;
  add_combination(json, group);
  EXPECT_EQ(json["shares"][1]["assessor"], "E2");
  EXPECT_EQ(json["shares"][1]["share"], 0.75);
  EXPECT_EQ(json["residuals"]["within"], 2);
  EXPECT_EQ(json["least_answered"], 1);
  EXPECT_FALSE(json.contains("unadjusted"));
}

TEST(AggregationJson, ShowsStrataWithGapsAsNull) {
  auto weights = example_weights();
  weights.strata = {{.stratum = "north",
                     .assessors = 2,
                     .local = {std::vector<double>{0.5, 0.5}, std::nullopt},
                     .leaves = {0.5, std::nullopt, std::nullopt}}};
  const Json json = strata_json(example_study(), weights);
  EXPECT_EQ(json[0]["id"], "north");
  EXPECT_EQ(json[0]["local"]["goal"][1], 0.5);
  EXPECT_TRUE(json[0]["local"]["work"].is_null());
  EXPECT_TRUE(json[0]["leaves"]["pay"].is_null());
}

TEST(AggregationJson, ShowsTheConsistencyOfTheHierarchy) {
  auto weights = example_weights();
  EXPECT_TRUE(hierarchy_json(weights).is_null());
  weights.consistency = aggregation::hierarchy_consistency(
      {{"goal", 0, 3, 1, 0.05, 0.5}, {"work", 1, 3, 0.5, 0.2, 0.5}});
  const Json json = hierarchy_json(weights);
  EXPECT_NEAR(json["crh"].get<double>(), 0.2, 1e-15);
  EXPECT_EQ(json["levels"][1]["level"], 1);
  EXPECT_NEAR(json["levels"][1]["crh"].get<double>(), 0.4, 1e-15);
  EXPECT_EQ(json["largest_cr_group"], "work");
}

}  // namespace
}  // namespace pondera::report
