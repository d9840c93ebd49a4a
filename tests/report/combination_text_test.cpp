// SPDX-License-Identifier: Apache-2.0
#include "report/combination_text.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::report {
namespace {

using aggregation::AggregationOf;
using aggregation::AssessorWeighting;
using aggregation::GroupMean;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CombinationText, SaysWhatWasCombinedAndHow) {
  auto weights = example_weights();
  EXPECT_THAT(combination_text(example_study(), weights),
              HasSubstr("Judgements combined by the weighted geometric mean (AIJ), then the "
                        "principal eigenvector; every assessor counts the same.\n"));
  weights.aggregation.mean = GroupMean::trimmed;
  EXPECT_THAT(combination_text(example_study(), weights),
              HasSubstr("the trimmed geometric mean without 10.00 % at either end (AIJ)"));
  weights.aggregation.of = AggregationOf::priorities;
  weights.aggregation.mean = GroupMean::geometric_median;
  weights.aggregation.structural_adjustment = aggregation::StructuralAdjustment::on;
  const std::string text = combination_text(example_study(), weights);
  EXPECT_THAT(text, HasSubstr("Each assessor's own priorities (the principal eigenvector) combined "
                              "by the geometric median (AIP)"));
  EXPECT_THAT(text, HasSubstr("structural adjustment"));
  EXPECT_THAT(text, Not(HasSubstr("random-index")));
}

TEST(CombinationText, LabelsSensitivity) {
  auto weights = example_weights();
  weights.aggregation.assessors = AssessorWeighting::given;
  EXPECT_THAT(combination_text(example_study(), weights),
              HasSubstr("assessors count as assessors.yaml says.\n"));
  EXPECT_THAT(combination_text(example_study(), weights), Not(HasSubstr("Sensitivity")));
  weights.aggregation.assessors = AssessorWeighting::consistency;
  EXPECT_THAT(combination_text(example_study(), weights),
              HasSubstr("Sensitivity: assessors weighted by consistency"));
  EXPECT_EQ(assessor_weighting_text(weights.aggregation), "consistency (sensitivity)");
}

TEST(GroupRemarks, TellSmallGapsFromPairsThatFewAnswered) {
  auto group = example_weights().groups[0];
  EXPECT_EQ(group_remarks(group, {}), "");
  group.least_answered = 0.94;
  EXPECT_EQ(group_remarks(group, {}),
            "  (answers are missing; the least answered pair has 94.00 % of the say)\n");
  group.method = aggregation::pooled_method;
  group.least_answered = 0.25;
  EXPECT_THAT(group_remarks(group, {}), HasSubstr("only 25.00 % of the say: pooled"));
}

TEST(GroupRemarks, SplitDisagreementFromContradiction) {
  auto group = example_weights().groups[0];
  // The mean square of one answer is (ln 2)².
  const double square = std::log(2.0) * std::log(2.0);
  group.residuals = {.total = 4 * square, .between = square, .within = 3 * square, .answers = 4};
  EXPECT_EQ(group_remarks(group, {}),
            "  Single answers lie a factor of 2.00 from the weights; 75 % of that is "
            "disagreement between assessors, 25 % contradiction in their mean.\n");
  group.assessors = 1;
  EXPECT_EQ(group_remarks(group, {}), "");
}

TEST(HierarchyConsistencyText, ShowsEveryLevelAndTheLargestRatio) {
  auto weights = example_weights();
  EXPECT_EQ(hierarchy_consistency_text(example_study(), weights, "en"), "");
  weights.consistency = aggregation::hierarchy_consistency(
      {{"goal", 0, 3, 1, 0.05, 0.5}, {"work", 1, 3, 0.5, 0.2, 0.5}});
  EXPECT_EQ(
      hierarchy_consistency_text(example_study(), weights, "en"),
      "\nConsistency of the hierarchy: CRH 0.200 (level 1: 0.100, level 2: 0.400); largest CR "
      "of a group 0.400 (Work)\n");
}

TEST(AssessorSharesText, ListsWhatEachCountsWhereTheyDiffer) {
  auto weights = example_weights();
  EXPECT_EQ(assessor_shares_text(weights), "");
  weights.aggregation.assessors = AssessorWeighting::consensus;
  weights.groups[0].shares = {{"E1", 0.6}, {"E2", 0.4}};
  weights.groups[1].shares = {{"E1", 0.2}, {"E2", 0.8}};
  const std::string text = assessor_shares_text(weights);
  EXPECT_THAT(text, HasSubstr("What each assessor counts: consensus (sensitivity)\n"));
  // (0.6 · 1 + 0.2 · 0.75)/1.75
  EXPECT_THAT(text, HasSubstr("E1       42.86 %  20.00 %          60.00 %"));
}

}  // namespace
}  // namespace pondera::report
