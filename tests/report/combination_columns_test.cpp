// SPDX-License-Identifier: Apache-2.0
#include "report/combination_columns.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;

TEST(CombinationColumns, SayHowANodeWasWeighedAndWhatStrataGiveIt) {
  const survey::Study study = example_study();
  auto weights = example_weights();
  weights.groups[1].residuals = {.total = 0.75, .between = 0.25, .within = 0.5, .answers = 1};
  weights.strata = {{.stratum = "north",
                     .assessors = 1,
                     .local = {std::vector<double>{0.5, 0.5}, std::nullopt},
                     .leaves = {0.5, std::nullopt, std::nullopt}}};
  EXPECT_THAT(combination_headings(weights),
              ElementsAre("method", "mean", "assessors", "cr", "sse_between", "sse_within",
                          "crh_of_level", "north:local", "north:weight"));
  EXPECT_THAT(combination_cells(study, weights, study.hierarchy.node(1)),
              ElementsAre("eigenvector", "geometric", "equal", "0", "", "", "", "0.5", "0.5"));
  EXPECT_THAT(combination_cells(study, weights, study.hierarchy.node(4)),
              ElementsAre("eigenvector", "geometric", "equal", "0", "0.25", "0.5", "", "", ""));
}

TEST(CombinationColumns, OfRatingsNameTheMean) {
  const survey::Study study = example_study();
  aggregation::GroupWeights weights;
  weights.aggregation.mean = aggregation::GroupMean::arithmetic;
  EXPECT_THAT(combination_cells(study, weights, study.hierarchy.node(1)),
              ElementsAre("mean-rating", "arithmetic", "equal", "", "", "", ""));
}

}  // namespace
}  // namespace pondera::report
