// SPDX-License-Identifier: Apache-2.0
// Every judgement scale as an independent computation and AHP-OS have it, and what random answers
// on it come to.
#include "tests/weights/published_case.hpp"
#include "weights/geometric_consistency.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/ladder.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

ScaleChoice choice_of(const survey::YamlNode& node) {
  const JudgementScaleRow* row = find_judgement_scale(field(node, "scale").text);
  PONDERA_ASSERT(row != nullptr);
  ScaleChoice choice{.scale = row->scale};
  if (const survey::YamlNode* a = node.find("a")) choice.parameter = testing::ratio(*a);
  return choice;
}

int items_of(const survey::YamlNode& node) {
  const survey::YamlNode* n = node.find("n");
  return n == nullptr ? 2 : testing::whole(*n);
}

const survey::YamlNode& scales() {
  static const survey::YamlNode tree = testing::published_case("scales.yaml");
  return tree;
}

TEST(PublishedScales, AgreeWithTheIndependentReference) {
  const double tolerance = testing::ratio(field(scales(), "tolerance"));
  const auto& cases = field(scales(), "values").items;
  ASSERT_EQ(cases.size(), 33U);
  for (const survey::YamlNode& item : cases) {
    SCOPED_TRACE(field(item, "id").text);
    const auto x = testing::ratios(field(item, "x"));
    const auto c = testing::ratios(field(item, "c"));
    ASSERT_EQ(x.size(), c.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
      EXPECT_NEAR(scaled_ratio(x[i], choice_of(item), items_of(item)).value(), c[i],
                  margin(tolerance, c[i]));
    }
  }
}

TEST(PublishedScales, AgreeWithAhpOs) {
  const double tolerance = testing::ratio(field(scales(), "ahpos_tolerance"));
  const auto& cases = field(scales(), "ahpos").items;
  ASSERT_EQ(cases.size(), 40U);
  for (const survey::YamlNode& item : cases) {
    const auto c = testing::ratios(field(item, "c"));
    for (std::size_t i = 0; i < c.size(); ++i) {
      EXPECT_NEAR(scaled_ratio(static_cast<double>(i + 1), choice_of(item), items_of(item)).value(),
                  c[i], margin(tolerance, c[i]))
          << field(item, "scale").text;
    }
  }
}

TEST(PublishedScales, RefuseIntensitiesBeyondTheScale) {
  for (const survey::YamlNode& item : field(scales(), "refused").items) {
    const auto refused = scaled_ratio(testing::ratio(field(item, "x")), choice_of(item), 3);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.diagnostics().front().code, "weights.intensity-out-of-range");
  }
}

TEST(PublishedScales, HaveTheSliderOfSeventeenPositions) {
  const survey::YamlNode& slider = field(scales(), "slider");
  const auto positions = testing::ratios(field(slider, "t"));
  const auto codes = testing::ratios(field(slider, "code"));
  const auto expected = testing::ratios(field(slider, "ratio"));
  ASSERT_EQ(positions.size(), 17U);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const int code = code_at_ladder_position(static_cast<int>(positions[i]));
    EXPECT_EQ(code, static_cast<int>(codes[i]));
    EXPECT_EQ(ladder_position_of_code(code), static_cast<int>(positions[i]));
    EXPECT_NEAR(std::exp(log_ratio_of_code(code)), expected[i], margin(1e-15, expected[i]));
  }
}

TEST(PublishedScales, GiveRandomAnswersTheMeanResidualVarianceOfTheReference) {
  const auto& cases = field(scales(), "random_gci").items;
  ASSERT_EQ(cases.size(), 10U);
  for (const survey::YamlNode& item : cases) {
    const auto sizes = testing::ratios(field(item, "n"));
    const auto means = testing::ratios(field(item, "mean"));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      EXPECT_NEAR(random_geometric_consistency(choice_of(item), static_cast<int>(sizes[i])),
                  means[i], margin(1e-13, means[i]))
          << field(item, "scale").text;
    }
  }
}

}  // namespace
}  // namespace pondera::weights
