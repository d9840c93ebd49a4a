// SPDX-License-Identifier: Apache-2.0
#include "aggregation/residual_split.hpp"

#include "tests/aggregation/published_panel.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using weights::ComparisonMatrix;

TEST(ResidualSplit, AddsUpForEveryPublishedPanel) {
  for (const std::string& file : testing::published_files("group-")) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    for (const auto& shares : {group.equal_shares(), group.strata_shares()}) {
      const AggregatedJudgements mean = aggregate_judgements(group.matrices, shares);
      const ResidualSplit split = residual_split(group.matrices, shares, mean);
      EXPECT_GT(split.within, 0);
      EXPECT_GT(split.between, 0);
      EXPECT_NEAR(split.total, split.between + split.within, 1e-12 * split.total);
    }
  }
}

TEST(ResidualSplit, OfOneAssessorIsAllContradiction) {
  // Each of the three judgements bears a third of ln(2·2/1).
  const ComparisonMatrix matrix = testing::matrix_of(3, {2, 1, 2});
  const ResidualSplit split =
      residual_split({matrix}, {1.0}, aggregate_judgements({matrix}, {1.0}));
  EXPECT_EQ(split.within, 0);
  EXPECT_NEAR(split.between, std::pow(std::log(4.0), 2) / 3, 1e-15);
  EXPECT_NEAR(split.answers, 3, 1e-15);
}

TEST(ResidualSplit, OfTwoItemsIsAllDisagreement) {
  const std::vector<ComparisonMatrix> opposite = {testing::matrix_of(2, {9}),
                                                  testing::matrix_of(2, {1.0 / 9})};
  const ResidualSplit split =
      residual_split(opposite, {0.5, 0.5}, aggregate_judgements(opposite, {0.5, 0.5}));
  EXPECT_NEAR(split.within, std::pow(std::log(9.0), 2), 1e-14);
  EXPECT_NEAR(split.total, split.within, 1e-14);
  EXPECT_NEAR(split.between, 0, 1e-15);
}

TEST(ResidualSplit, OfAUnanimousConsistentPanelIsNothing) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {2, 4, 2});
  const ResidualSplit split = residual_split({matrix, matrix}, {0.5, 0.5},
                                             aggregate_judgements({matrix, matrix}, {0.5, 0.5}));
  EXPECT_NEAR(split.total, 0, 1e-28);
  const ComparisonMatrix one = ComparisonMatrix::make(1, {}).value();
  EXPECT_EQ(residual_split({one}, {1.0}, aggregate_judgements({one}, {1.0})).total, 0);
}

}  // namespace
}  // namespace pondera::aggregation
