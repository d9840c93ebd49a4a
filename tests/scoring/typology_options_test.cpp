// SPDX-License-Identifier: Apache-2.0
#include "scoring/typology_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

TEST(ReadTypologies, ReadsAxesOfAttributesAndOfThresholds) {
  const auto options = scoring_options(study_with_section(R"(scoring:
  decimals: 1
  eligible: {attribute: state, in: [north]}
  typologies:
    - id: wealth-total
      axes:
        - attribute: wealth
          classes: [{id: emerging, in: [poor, middle]}, {id: advanced}]
        - points: total
          classes: [{id: low, below: 18535}, {id: mid, below: mean}, {id: high, label: High}]
)"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  ASSERT_EQ(options->typologies.size(), 1U);
  const TypologySpec& spec = options->typologies.front();
  EXPECT_EQ(spec.decimals, 1);
  ASSERT_EQ(spec.units.conditions.size(), 1U);
  ASSERT_EQ(spec.axes.size(), 2U);
  EXPECT_FALSE(spec.axes[0].by_threshold);
  EXPECT_THAT(spec.axes[0].classes[0].values, ElementsAre("poor", "middle"));
  EXPECT_THAT(spec.axes[0].classes[1].values, ElementsAre("advanced"));
  EXPECT_TRUE(spec.axes[1].by_threshold);
  EXPECT_EQ(spec.axes[1].kind, ColumnKind::points);
  EXPECT_EQ(spec.axes[1].classes[0].number, Rational(18535));
  EXPECT_EQ(spec.axes[1].classes[1].below, Threshold::mean);
  EXPECT_EQ(spec.axes[1].classes[2].below, Threshold::none);
  EXPECT_EQ(spec.axes[1].classes[2].label.in("zh"), "High");
}

std::string axis_section(const std::string& axis) {
  return "scoring:\n  typologies:\n    - id: t\n      axes: [" + axis + "]\n";
}

TEST(ReadTypologies, RefusesTypologiesWithoutAxesOrWithThree) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  typologies:\n    - {id: t}\n"),
              ElementsAre("scoring.typology-axes study.yaml:3:7"));
  const std::string axis = "{attribute: a, classes: [{id: x}]}";
  EXPECT_THAT(mistakes_of_section(axis_section(axis + ", " + axis + ", " + axis)),
              ElementsAre("scoring.typology-axes study.yaml:3:7"));
  EXPECT_THAT(mistakes_of_section(axis_section("{classes: [{id: x}]}")),
              ElementsAre("scoring.typology-axes study.yaml:4:14"));
  EXPECT_THAT(
      mistakes_of_section(axis_section("{points: rial, classes: [{id: x, below: 1}, {id: y}]}")),
      ElementsAre("scoring.unknown-column study.yaml:4:23"));
}

TEST(ReadTypologies, RefusesClassesThatDoNotFitTogether) {
  const char* const bad[] = {
      "{attribute: a, classes: []}",
      "{points: total, classes: [{id: x}]}",
      "{attribute: a, classes: [{id: x, below: 1}, {id: y, below: 2}]}",
      "{attribute: a, classes: [{id: x}, {id: y, below: 1}, {id: z}]}",
      "{attribute: a, classes: [{id: x, below: 2}, {id: y, below: 2}, {id: z}]}",
      "{attribute: a, classes: [{id: x, below: 2, in: [u]}, {id: z}]}",
      "{attribute: a, classes: [{id: x, in: [u]}, {id: y, in: [u]}]}",
      "{attribute: a, classes: [{id: x}, {id: x, in: [u]}]}",
  };
  for (const char* const axis : bad) {
    const auto options = scoring_options(study_with_section(axis_section(axis)));
    ASSERT_EQ(options.diagnostics().size(), 1U) << axis;
    EXPECT_EQ(options.diagnostics().front().code, "scoring.bad-classes") << axis;
  }
}

TEST(ReadTypologies, RefusesTheIdOfATable) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  tables: [{id: t}]\n  typologies:\n"
                                  "    - {id: t, axes: [{attribute: a, classes: [{id: x}]}]}\n"),
              ElementsAre("scoring.duplicate-table study.yaml:4:7"));
}

}  // namespace
}  // namespace pondera::scoring
