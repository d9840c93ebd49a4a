// SPDX-License-Identifier: Apache-2.0
#include "scoring/weighted_mean.hpp"

#include "tests/scoring/published_columns.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace pondera::scoring {
namespace {

TEST(WeightedMean, GivesPublishedValues) {
  const survey::YamlNode file = testing::published_case("scoring-means.yaml");
  const double tolerance = testing::ratio(testing::field(file, "tolerance"));
  int cases = 0;
  for (const survey::YamlNode& one : testing::field(file, "means").items) {
    std::vector<double> weights;
    std::vector<double> values;
    std::vector<ScoreValue> exact_weights;
    std::vector<ScoreValue> exact_values;
    const auto given = published_values(testing::field(one, "values"));
    const auto weighed = published_values(testing::field(one, "weights"));
    for (std::size_t i = 0; i < given.size(); ++i) {
      if (!given[i]) continue;
      weights.push_back(weighed[i]->value);
      values.push_back(given[i]->value);
      exact_weights.push_back(*weighed[i]);
      exact_values.push_back(*given[i]);
    }
    const Combination combination = published_combination(testing::field(one, "combination").text);
    const double expected = testing::ratio(testing::field(one, "expected"));
    const std::string& id = testing::field(one, "id").text;
    EXPECT_NEAR(weighted_mean(combination, weights, values), expected, tolerance) << id;
    EXPECT_NEAR(weighted_mean(combination, exact_weights, exact_values).value, expected, tolerance)
        << id;
    ++cases;
  }
  EXPECT_EQ(cases, 17);
}

TEST(WeightedMean, IsExactWhereItCanBe) {
  const std::vector<ScoreValue> weights = {{2, Rational(2)}, {1, Rational(1)}};
  const std::vector<ScoreValue> values = {{1, Rational(1)}, {3, Rational(3)}};
  EXPECT_EQ(weighted_mean(Combination::arithmetic, weights, values).exact, Rational::make(5, 3));
  EXPECT_EQ(weighted_mean(Combination::harmonic, weights, values).exact, Rational::make(9, 7));
  EXPECT_FALSE(weighted_mean(Combination::geometric, weights, values).exact);
}

TEST(WeightedMean, IsNothingWhereAValueOfNothingHasWeight) {
  for (const Combination combination : {Combination::geometric, Combination::harmonic}) {
    EXPECT_EQ(weighted_mean(combination, std::vector<double>{1, 1}, {0, 9}), 0);
    EXPECT_NEAR(weighted_mean(combination, std::vector<double>{0, 1}, {0, 9}), 9, 1e-12);
    const ScoreValue zero = weighted_mean(combination, {{1, Rational(1)}, {1, Rational(1)}},
                                          {{0, Rational(0)}, {9, Rational(9)}});
    EXPECT_EQ(zero.exact, Rational(0));
  }
}

TEST(WeightedMean, OrdersItsKinds) {
  // harmonic ≤ geometric ≤ arithmetic, for any weights
  const std::vector<double> weights = {0.2, 0.5, 0.3};
  const std::vector<double> values = {1.5, 7, 2};
  const double arithmetic = weighted_mean(Combination::arithmetic, weights, values);
  const double geometric = weighted_mean(Combination::geometric, weights, values);
  const double harmonic = weighted_mean(Combination::harmonic, weights, values);
  EXPECT_LT(harmonic, geometric);
  EXPECT_LT(geometric, arithmetic);
}

}  // namespace
}  // namespace pondera::scoring
