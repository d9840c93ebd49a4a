// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregation_choice.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using survey::ElicitationMethod;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

survey::Study study_with(const std::string& section,
                         ElicitationMethod method = ElicitationMethod::pairwise) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2"});
  study.elicitation.method = method;
  if (!section.empty()) {
    study.weights_section = survey::read_yaml_tree(section, "study.yaml").value();
  }
  return study;
}

Result<AggregationChoice> choice_of(const std::string& section,
                                    ElicitationMethod method = ElicitationMethod::pairwise) {
  return aggregation_choice(study_with(section, method));
}

TEST(AggregationChoice, IsOfJudgementsByTheGeometricMeanByDefault) {
  for (const char* section : {"", "priority: eigenvector\n", "aggregation: judgements\n"}) {
    const auto choice = choice_of(section);
    ASSERT_TRUE(choice);
    EXPECT_THAT(choice.diagnostics(), IsEmpty());
    EXPECT_EQ(choice->of, AggregationOf::judgements);
    EXPECT_EQ(choice->mean, GroupMean::geometric);
    EXPECT_EQ(choice->assessors, AssessorWeighting::equal);
    EXPECT_EQ(choice->composition, Composition::after_aggregation);
    EXPECT_EQ(choice->structural_adjustment, StructuralAdjustment::off);
    EXPECT_EQ(choice->pooled_below, 0.5);
  }
}

TEST(AggregationChoice, ReadsEverything) {
  const auto choice = choice_of(
      "aggregation: priorities\nmean: geometric-median\nassessors: consensus\n"
      "composition: before-aggregation\nstructural_adjustment: on\n");
  ASSERT_TRUE(choice);
  EXPECT_THAT(choice.diagnostics(), IsEmpty());
  EXPECT_EQ(choice->of, AggregationOf::priorities);
  EXPECT_EQ(choice->mean, GroupMean::geometric_median);
  EXPECT_EQ(choice->assessors, AssessorWeighting::consensus);
  EXPECT_EQ(choice->composition, Composition::before_aggregation);
  EXPECT_EQ(choice->structural_adjustment, StructuralAdjustment::on);
  const auto trimmed = choice_of("mean: trimmed\ntrimmed_share: 0.25\npooled_below: 1\n");
  ASSERT_TRUE(trimmed);
  EXPECT_THAT(trimmed.diagnostics(), IsEmpty());
  EXPECT_EQ(trimmed->mean, GroupMean::trimmed);
  EXPECT_EQ(trimmed->trimmed_share, 0.25);
  EXPECT_EQ(trimmed->pooled_below, 1);
}

TEST(AggregationChoice, OfPointsIsTheArithmeticMeanOfPriorities) {
  for (const auto method : {ElicitationMethod::budget, ElicitationMethod::direct,
                            ElicitationMethod::best_worst, ElicitationMethod::rating}) {
    const auto choice = choice_of("priority: eigenvector\n", method);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->of, AggregationOf::priorities);
    EXPECT_EQ(choice->mean, GroupMean::arithmetic);
  }
  EXPECT_EQ(choice_of("mean: geometric\n", ElicitationMethod::budget)->mean, GroupMean::geometric);
}

TEST(AggregationChoice, FollowsTheWeightsThatAssessorsHave) {
  survey::Study study = study_with("");
  study.assessors[1].weight = 2;
  EXPECT_EQ(aggregation_choice(study)->assessors, AssessorWeighting::given);
  study.weights_section = survey::read_yaml_tree("assessors: equal\n", "study.yaml").value();
  EXPECT_EQ(aggregation_choice(study)->assessors, AssessorWeighting::equal);
}

/// What is not sound, where it stands, what is said of it and what to write instead.
struct Unsound {
  std::string section;
  ElicitationMethod method;
  SourceSpot where;
  std::string message;
  std::string hint;
};

TEST(AggregationChoice, RefusesWhatIsNotSoundAtItsPlaceWithTheCure) {
  using enum ElicitationMethod;
  const std::vector<Unsound> cases = {
      {"mean: arithmetic\n", pairwise, {"study.yaml", 1, 7}, "reciprocal", "'mean: geometric'"},
      {"aggregation: judgements\nmean: geometric-median\n",
       pairwise,
       {"study.yaml", 2, 7},
       "pair by pair",
       "'mean: median'"},
      {"aggregation: priorities\nmean: median\n",
       pairwise,
       {"study.yaml", 2, 7},
       "ratios of priorities",
       "'mean: geometric-median'"},
      {"mean: trimmed\n", budget, {"study.yaml", 1, 7}, "ratios of priorities", "'arithmetic'"},
      {"composition: before-aggregation\n",
       pairwise,
       {"study.yaml", 1, 14},
       "every assessor's own priorities",
       "'aggregation: priorities'"},
      {"aggregation: priorities\ncomposition: before-aggregation\nassessors: consistency\n",
       pairwise,
       {"study.yaml", 2, 14},
       "belongs to one group",
       "'composition: after-aggregation'"},
      {"assessors: consistency\n", direct, {"study.yaml", 1, 12}, "consistency ratio", "equal"},
      {"assessors: consensus\n", rating, {"study.yaml", 1, 12}, "priorities", "equal"},
      {"assessors: given\n", pairwise, {"study.yaml", 1, 12}, "none of them", "assessors.yaml"},
  };
  for (const Unsound& unsound : cases) {
    SCOPED_TRACE(unsound.section);
    const auto choice = choice_of(unsound.section, unsound.method);
    ASSERT_FALSE(choice);
    ASSERT_EQ(choice.diagnostics().size(), 1U);
    const Diagnostic& found = choice.diagnostics().front();
    EXPECT_EQ(found.code, "aggregation.unsound-choice");
    EXPECT_EQ(found.where, unsound.where);
    EXPECT_THAT(found.message, HasSubstr(unsound.message));
    EXPECT_THAT(found.hint, HasSubstr(unsound.hint));
  }
}

TEST(AggregationChoice, WarnsOfSettingsWithoutEffect) {
  const auto count = [](const std::string& section, ElicitationMethod method) {
    const auto choice = choice_of(section, method);
    EXPECT_TRUE(choice);
    for (const Diagnostic& found : choice.diagnostics()) {
      EXPECT_EQ(found.code, "weights.unused-setting");
      EXPECT_EQ(found.severity, Severity::warning);
    }
    return choice.diagnostics().size();
  };
  using enum ElicitationMethod;
  EXPECT_EQ(count("trimmed_share: 0.2\n", pairwise), 1U);
  EXPECT_EQ(count("aggregation: priorities\npooled_below: 0.2\n"
                  "scale_order: before-aggregation\n",
                  pairwise),
            2U);
  EXPECT_EQ(count("aggregation: judgements\n", best_worst), 1U);
  EXPECT_EQ(count("aggregation: priorities\n", best_worst), 0U);
  EXPECT_EQ(count("aggregation: priorities\nmean: geometric\ntrimmed_share: 0.2\n"
                  "composition: before-aggregation\nstructural_adjustment: on\npooled_below: 0\n",
                  rating),
            6U);
}

TEST(AggregationChoice, RefusesNumbersOutOfRange) {
  EXPECT_FALSE(choice_of("mean: trimmed\ntrimmed_share: 0.5\n"));
  EXPECT_FALSE(choice_of("pooled_below: 1.1\n"));
  EXPECT_FALSE(choice_of("mean: harmonic\n"));
}

TEST(AssessorWeightings, AreLabelledWhereTheyAreForSensitivity) {
  for (const AssessorWeightingRow& row : assessor_weightings()) {
    const bool sensitivity = row.weighting == AssessorWeighting::consistency ||
                             row.weighting == AssessorWeighting::consensus;
    EXPECT_EQ(row.sensitivity, sensitivity) << row.name;
    EXPECT_EQ(&assessor_weighting(row.weighting), &row);
  }
}

}  // namespace
}  // namespace pondera::aggregation
