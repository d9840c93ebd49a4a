// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_options.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using ::testing::HasSubstr;

Result<WeighOptions> options_of(const std::string& consistency, const std::string& weights) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}});
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

}  // namespace
}  // namespace pondera::weights
