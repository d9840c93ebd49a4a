// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_options.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using ::testing::HasSubstr;

Result<WeighOptions> options_of(
    const std::string& consistency,
    const std::string& weights,
    survey::ElicitationMethod method = survey::ElicitationMethod::pairwise) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}});
  study.elicitation.method = method;
  study.elicitation.strongest = 7;
  if (!consistency.empty()) {
    study.consistency_section = survey::read_yaml_tree(consistency, "study.yaml").value();
  }
  if (!weights.empty()) {
    study.weights_section = survey::read_yaml_tree(weights, "study.yaml").value();
  }
  return weigh_options(study);
}

TEST(WeighOptions, HaveDefaultsWithoutSections) {
  const auto options = options_of("", "");
  ASSERT_TRUE(options);
  EXPECT_EQ(options->random_index->name, "exact");
  EXPECT_EQ(options->threshold, 0.10);
  EXPECT_EQ(options->scale.strongest, 7);
  EXPECT_EQ(default_weigh_options().random_index->name, "exact");
}

TEST(WeighOptions, ReadBothSections) {
  const auto options = options_of("random_index: saaty1980\nthreshold: 0.2\n",
                                  "priority: eigenvector\naggregation: judgements\n");
  ASSERT_TRUE(options);
  EXPECT_EQ(options->random_index->name, "saaty1980");
  EXPECT_EQ(options->threshold, 0.2);
}

TEST(WeighOptions, NameTheNearestOfAnUnknownChoiceAtItsPlace) {
  const auto options = options_of("threshold: 0.1\nrandom_index: saaty1990\n", "");
  ASSERT_FALSE(options);
  const Diagnostic& found = options.diagnostics().front();
  EXPECT_EQ(found.code, "survey.unknown-choice");
  EXPECT_EQ(found.where, (SourceSpot{"study.yaml", 2, 15}));
  EXPECT_THAT(found.hint, HasSubstr("saaty1980"));
}

TEST(WeighOptions, ReportTheMistakesOfBothSectionsAtOnce) {
  const auto options = options_of("threshold: -1\nrandom-index: exact\n", "priority: magic\n");
  ASSERT_FALSE(options);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : options.diagnostics()) codes.push_back(diagnostic.code);
  EXPECT_THAT(codes, ::testing::UnorderedElementsAre("survey.out-of-range", "survey.unknown-key",
                                                     "survey.unknown-choice"));
}

TEST(WeighOptions, ReadScaleMethodsAndWhatConsistencyIsMeasuredOn) {
  const auto options = options_of("basis: scaled\ncompletion: bounded\n",
                                  "priority: row-geometric-mean\nincomplete: harker\nscale: power\n"
                                  "scale_parameter: 1.5\nscale_order: after-aggregation\n");
  ASSERT_TRUE(options);
  EXPECT_EQ(options->priority.complete, PriorityMethod::row_geometric_mean);
  EXPECT_EQ(options->priority.incomplete, IncompleteMethod::harker);
  EXPECT_EQ(options->scale.scale, JudgementScale::power);
  EXPECT_EQ(options->scale.parameter, 1.5);
  EXPECT_EQ(options->scale.strongest, 7);
  EXPECT_EQ(options->scale_order, ScaleOrder::after_aggregation);
  EXPECT_EQ(options->basis, ConsistencyBasis::scaled);
  EXPECT_EQ(options->completion, CompletionBound::bounded);
  EXPECT_EQ(complete_index_name(*options), "scale-power");
  EXPECT_EQ(complete_index_name(default_weigh_options()), "exact");
}

TEST(WeighOptions, WarnOfAParameterThatTheScaleDoesNotTake) {
  const auto options = options_of("", "scale: balanced\nscale_parameter: 3\n");
  ASSERT_TRUE(options);
  EXPECT_EQ(options.diagnostics().front().code, "weights.unused-setting");
  EXPECT_FALSE(options_of("", "scale: geometric\nscale_parameter: 1\n"));
}

TEST(WeighOptions, WarnOfSettingsOfAnotherMethodAtTheirPlaces) {
  using survey::ElicitationMethod;
  const std::string consistency =
      "threshold: 0.2\nrandom_index: exact\nbasis: judged\ncompletion: free\n";
  const std::string weights =
      "priority: eigenvector\nincomplete: log-least-squares\naggregation: judgements\n"
      "scale: balanced\nscale_parameter: 3\nscale_order: before-aggregation\nbest_worst: "
      "linear\n";
  for (const auto method : {ElicitationMethod::budget, ElicitationMethod::direct,
                            ElicitationMethod::rating, ElicitationMethod::best_worst}) {
    const auto options = options_of(consistency, weights, method);
    ASSERT_TRUE(options);
    const bool best_worst = method == ElicitationMethod::best_worst;
    ASSERT_EQ(options.diagnostics().size(), best_worst ? 8U : 9U);
    for (const Diagnostic& found : options.diagnostics()) {
      EXPECT_EQ(found.code, "weights.unused-setting");
      EXPECT_EQ(found.severity, Severity::warning);
    }
    EXPECT_EQ(options.diagnostics().front().where, (SourceSpot{"study.yaml", 2, 15}));
    EXPECT_THAT(options.diagnostics().front().message,
                HasSubstr("'random_index' has no effect: it belongs to the method 'pairwise'"));
  }
}

TEST(WeighOptions, WarnOfABestWorstModelWherePairsAreCompared) {
  const auto options = options_of("", "best_worst: nonlinear\n");
  ASSERT_TRUE(options);
  ASSERT_EQ(options.diagnostics().size(), 1U);
  EXPECT_EQ(options.diagnostics()[0].code, "weights.unused-setting");
  EXPECT_THAT(options.diagnostics()[0].message, HasSubstr("the method 'best-worst'"));
  EXPECT_THAT(options_of("", "best_worst: nonlinear\n", survey::ElicitationMethod::best_worst)
                  .diagnostics(),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace pondera::weights
