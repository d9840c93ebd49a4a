// SPDX-License-Identifier: Apache-2.0
#include "scoring/fill_missing.hpp"

#include "tests/scoring/published_columns.hpp"

#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

TEST(Filling, IsTheMeanOfThoseThatHaveAScore) {
  const survey::YamlNode file = testing::published_case("scoring-missing.yaml");
  const survey::YamlNode& one = testing::field(file, "column_means").items.front();
  const auto& given = testing::field(one, "scores").items;
  const auto& expected = testing::field(one, "expected").items;
  for (std::size_t column = 0; column < 3; ++column) {
    ValueColumn values;
    for (const survey::YamlNode& row : given) values.push_back(published_values(row)[column]);
    const auto mean = filling(values, MissingPolicy::mean);
    ASSERT_TRUE(mean);
    EXPECT_TRUE(mean->exact);
    for (std::size_t u = 0; u < values.size(); ++u) {
      const double want = testing::ratio(expected[u].items[column]);
      EXPECT_NEAR(values[u] ? values[u]->value : mean->value, want, 1e-9);
    }
  }
}

TEST(Filling, IsZeroOrNothingForTheOtherPolicies) {
  const ValueColumn values = {ScoreValue{3}, std::nullopt};
  EXPECT_EQ(filling(values, MissingPolicy::zero)->exact, Rational(0));
  EXPECT_FALSE(filling(values, MissingPolicy::renormalise));
  EXPECT_FALSE(filling(values, MissingPolicy::bounds));
  EXPECT_FALSE(filling(values, MissingPolicy::fail));
}

TEST(ScaleEnds, AreFixedOrThoseOfTheSample) {
  const ValueColumn values = {ScoreValue{3}, std::nullopt, ScoreValue{-1}, ScoreValue{2}};
  const auto sample = scale_ends(values, {});
  EXPECT_EQ(sample->worst.value, -1);
  EXPECT_EQ(sample->best.value, 3);
  IndicatorScaling fixed;
  fixed.lowest = Rational(0);
  fixed.highest = Rational(10);
  EXPECT_EQ(scale_ends(values, fixed)->best.exact, Rational(10));
  EXPECT_EQ(scale_ends(values, {.normalisation = Normalisation::rank})->best.exact, Rational(1));
  EXPECT_EQ(scale_ends(values, {.normalisation = Normalisation::z_score})->worst.value, -1);
  EXPECT_FALSE(scale_ends({std::nullopt}, {}));
}

}  // namespace
}  // namespace pondera::scoring
