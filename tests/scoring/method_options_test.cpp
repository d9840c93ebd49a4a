// SPDX-License-Identifier: Apache-2.0
#include "scoring/method_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(MethodOptions, ReadEveryField) {
  const auto options = scoring_options(study_with_section(R"(scoring:
  combination: {goal: geometric, roads: harmonic}
  missing: {policy: renormalise, least_coverage: 0.6}
  weights: normalised
)"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  EXPECT_THAT(options->method.combination,
              ElementsAre(Combination::geometric, Combination::harmonic, Combination::arithmetic,
                          Combination::arithmetic, Combination::arithmetic));
  EXPECT_EQ(options->method.missing, MissingPolicy::renormalise);
  EXPECT_EQ(options->method.least_coverage, 0.6);
  EXPECT_TRUE(options->method.normalise_weights);
}

TEST(MethodOptions, TakeOneWordForAllGroups) {
  const auto options =
      scoring_options(study_with_section("scoring: {combination: copeland, missing: mean}\n"));
  ASSERT_TRUE(options);
  EXPECT_THAT(options->method.combination, Each(Combination::copeland));
  EXPECT_EQ(options->method.missing, MissingPolicy::mean);
  EXPECT_FALSE(options->method.normalise_weights);
}

TEST(MethodOptions, FindEveryMistakeInOneRun) {
  EXPECT_THAT(
      mistakes_of_section("scoring:\n"
                          "  combination: {rail: geometric, raods: harmonic, roads: geometrical}\n"
                          "  missing: {policy: zero, least_coverage: 0.5}\n"
                          "  weights: normal\n"),
      ElementsAre("scoring.unknown-group study.yaml:2:17", "scoring.unknown-group study.yaml:2:34",
                  "survey.unknown-choice study.yaml:2:58", "survey.unused-setting study.yaml:3:27",
                  "survey.unknown-choice study.yaml:4:12"));
}

TEST(MethodOptions, RefuseWhatDoesNotGoTogether) {
  const auto refusals = [](const std::string& yaml) {
    const auto options = scoring_options(study_with_section(yaml));
    EXPECT_FALSE(options) << yaml;
    return options.diagnostics().front();
  };
  EXPECT_THAT(refusals("scoring: {normalisation: z-score, combination: geometric}\n").message,
              HasSubstr("z-scores are below 0"));
  EXPECT_THAT(refusals("scoring: {normalisation: z-score, missing: zero}\n").message,
              HasSubstr("is the mean of the units"));
  EXPECT_THAT(refusals("scoring: {combination: copeland, missing: bounds}\n").message,
              HasSubstr("no bounds with Copeland"));
  EXPECT_TRUE(
      scoring_options(study_with_section("scoring: {normalisation: z-score, "
                                         "combination: {goal: geometric, roads: copeland},"
                                         " indicators: {parks: {normalisation: rank}}}\n")));
}

}  // namespace
}  // namespace pondera::scoring
