// SPDX-License-Identifier: Apache-2.0
#include "scoring/indicator_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(IndicatorOptions, ReadEveryField) {
  const auto options = scoring_options(study_with_section(R"(scoring:
  normalisation: rank
  indicators:
    rail: {direction: cost, normalisation: min-max, lowest: -0.5, highest: 100}
    parks:
      normalisation: target
      target: 2.5
)"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  const auto& scaling = options->method.scaling;
  ASSERT_EQ(scaling.size(), 3U);
  EXPECT_EQ(scaling[0].direction, Direction::cost);
  EXPECT_EQ(scaling[0].lowest, Rational::make(-1, 2));
  EXPECT_EQ(scaling[0].highest, Rational(100));
  EXPECT_EQ(scaling[1].normalisation, Normalisation::rank);
  EXPECT_EQ(scaling[2].normalisation, Normalisation::target);
  EXPECT_EQ(scaling[2].target, Rational::make(5, 2));
  EXPECT_FALSE(options->ladders[2]);
}

TEST(IndicatorOptions, TakeTheEndsOfALadderForBounds) {
  const auto options = scoring_options(study_with_section(R"(scoring:
  normalisation: min-max
  indicators:
    bus: {ladder: [{id: none, points: 0}, {id: some, points: 1}, {id: many, points: 4}]}
)"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  ASSERT_TRUE(options->ladders[1]);
  EXPECT_EQ(options->ladders[1]->rungs[2].id, "many");
  EXPECT_EQ(options->method.scaling[1].lowest, Rational(0));
  EXPECT_EQ(options->method.scaling[1].highest, Rational(4));
  EXPECT_FALSE(options->method.scaling[0].lowest);
}

TEST(IndicatorOptions, FindEveryMistakeInOneRun) {
  EXPECT_THAT(
      mistakes_of_section("scoring:\n"
                          "  indicators:\n"
                          "    rial: {direction: cost}\n"
                          "    rail: {direction: cost}\n"
                          "    bus: {normalisation: min-max, lowest: 3, target: 4}\n"
                          "    parks: {normalisation: target, lowest: 1, highest: 0}\n"),
      ElementsAre(
          "scoring.unknown-indicator study.yaml:3:5", "scoring.unsound-method study.yaml:4:23",
          "scoring.unsound-method study.yaml:5:43", "survey.unused-setting study.yaml:5:46",
          "scoring.unsound-method study.yaml:6:56", "scoring.unsound-method study.yaml:6:28",
          "survey.unused-setting study.yaml:6:36"));
  EXPECT_THAT(
      mistakes_of_section("scoring: {normalisation: minmax, indicators: [rail]}\n"),
      ElementsAre("survey.unknown-choice study.yaml:1:26", "survey.not-a-mapping study.yaml:1:46"));
  EXPECT_THAT(mistakes_of_section("scoring: {normalisation: target}\n"),
              ElementsAre("scoring.unsound-method study.yaml:1:26"));
  EXPECT_THAT(
      mistakes_of_section("scoring: {indicators: {bus: {normalisation: target, target: 0}}}\n"),
      ElementsAre("scoring.unsound-method study.yaml:1:61"));
}

}  // namespace
}  // namespace pondera::scoring
