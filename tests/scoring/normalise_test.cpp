// SPDX-License-Identifier: Apache-2.0
#include "scoring/normalise.hpp"

#include "core/random_stream.hpp"
#include "scoring/weighted_mean.hpp"
#include "tests/scoring/published_columns.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

Normalisation normalisation_called(std::string_view name) {
  for (const auto& row : normalisation_rows()) {
    if (row.name == name) return row.choice;
  }
  ADD_FAILURE() << name;
  return Normalisation::none;
}

IndicatorScaling scaling_of_case(const survey::YamlNode& one) {
  IndicatorScaling scaling;
  scaling.normalisation = normalisation_called(testing::field(one, "normalisation").text);
  const bool cost = testing::field(one, "direction").text == "cost";
  scaling.direction = cost ? Direction::cost : Direction::benefit;
  const auto number = [&](const char* key) {
    const survey::YamlNode* node = one.find(key);
    return node == nullptr ? std::nullopt : published_fraction(*node);
  };
  scaling.lowest = number("lowest");
  scaling.highest = number("highest");
  scaling.target = number("target");
  return scaling;
}

TEST(Normalised, GivesPublishedColumns) {
  const survey::YamlNode file = testing::published_case("scoring-normalisation.yaml");
  int cases = 0;
  for (const survey::YamlNode& one : testing::field(file, "columns").items) {
    const std::string& id = testing::field(one, "id").text;
    const IndicatorScaling scaling = scaling_of_case(one);
    const auto scores = published_fractions(testing::field(one, "scores"));
    const auto expected = published_values(testing::field(one, "expected"));
    const NormalisedColumn column = normalised(scores, scaling);
    ASSERT_EQ(column.values.size(), expected.size()) << id;
    for (std::size_t u = 0; u < expected.size(); ++u) {
      ASSERT_EQ(column.values[u].has_value(), expected[u].has_value()) << id << u;
      if (!expected[u]) continue;
      EXPECT_NEAR(column.values[u]->value, expected[u]->value, 1e-9) << id << u;
      const bool is_exact = scaling.normalisation != Normalisation::z_score || column.constant;
      EXPECT_EQ(column.values[u]->exact.has_value(), is_exact) << id << u;
    }
    EXPECT_EQ(column.constant, id.find("constant") != id.npos) << id;
    ++cases;
  }
  EXPECT_EQ(cases, 18);
}

TEST(Normalised, KeepsATrendInOtherUnitsUnderMinMaxOnly) {
  // The share of the best depends on where the scale has its zero: Celsius or Fahrenheit.
  const survey::YamlNode file = testing::published_case("scoring-normalisation.yaml");
  for (const survey::YamlNode& one : testing::field(file, "invariance").items) {
    for (std::size_t year = 0; year < 2; ++year) {
      std::vector<std::vector<ScoreValue>> units(2);
      for (const char* indicator : {"temperature", "humidity"}) {
        ScoreColumn scores;
        for (const auto& unit : testing::field(one, indicator).items) {
          scores.push_back(published_fraction(unit.items[year]));
        }
        const NormalisedColumn column =
            normalised(scores, {.normalisation = Normalisation::maximum});
        for (std::size_t u = 0; u < 2; ++u) units[u].push_back(*column.values[u]);
      }
      const std::vector<ScoreValue> equal(2, ScoreValue{1, Rational(1)});
      for (std::size_t u = 0; u < 2; ++u) {
        const double expected =
            testing::ratio(testing::field(one, "expected").items[u].items[year]);
        EXPECT_NEAR(weighted_mean(Combination::arithmetic, equal, units[u]).value, expected, 1e-9);
      }
    }
  }
}

TEST(Normalised, CountsScoresBeyondFixedBounds) {
  IndicatorScaling scaling{.normalisation = Normalisation::min_max, .direction = Direction::cost};
  scaling.lowest = Rational(0);
  scaling.highest = Rational(10);
  const NormalisedColumn column = normalised({Rational(-1), Rational(4), Rational(11)}, scaling);
  EXPECT_EQ(column.clipped, 2);
  EXPECT_EQ(column.values[0]->exact, Rational(1));
  EXPECT_EQ(column.values[1]->exact, Rational::make(3, 5));
  EXPECT_EQ(column.values[2]->exact, Rational(0));
  const NormalisedColumn same = normalised({Rational(4), Rational(4)}, scaling);
  EXPECT_FALSE(same.constant);  // fixed bounds tell where all stand
  EXPECT_EQ(same.values[1]->exact, Rational::make(3, 5));
}

TEST(Normalised, TurnsCostsRound) {
  const ScoreColumn scores = {Rational(2), Rational(4), Rational(8)};
  const auto cost = [&](Normalisation kind) {
    return normalised(scores, {.normalisation = kind, .direction = Direction::cost});
  };
  EXPECT_EQ(cost(Normalisation::maximum).values[2]->exact, Rational::make(1, 4));
  EXPECT_EQ(cost(Normalisation::sum).values[0]->exact, Rational::make(4, 7));
  EXPECT_EQ(cost(Normalisation::rank).values[0]->exact, Rational(1));
  const auto best = normalised({Rational(0), Rational(4)}, {.normalisation = Normalisation::maximum,
                                                            .direction = Direction::cost});
  EXPECT_EQ(best.values[0]->exact, Rational(1));
  EXPECT_EQ(best.values[1]->exact, Rational(0));
}

TEST(Normalised, HasAValueForOneUnitForNoneAndForNothingButZeros) {
  for (const Normalisation kind : {Normalisation::min_max, Normalisation::rank}) {
    const NormalisedColumn one = normalised({std::nullopt, Rational(7)}, {.normalisation = kind});
    EXPECT_TRUE(one.constant);
    EXPECT_EQ(one.values[1]->exact, Rational::make(1, 2));
    EXPECT_FALSE(one.values[0]);
  }
  EXPECT_EQ(normalised({Rational(7)}, {.normalisation = Normalisation::z_score}).values[0]->value,
            0);
  for (const Normalisation kind : {Normalisation::maximum, Normalisation::sum}) {
    const NormalisedColumn zeros = normalised({Rational(0), Rational(0)}, {.normalisation = kind});
    EXPECT_TRUE(zeros.constant);
    EXPECT_EQ(zeros.values[1]->exact, Rational::make(1, 2));
  }
  EXPECT_FALSE(normalised({std::nullopt}, {.normalisation = Normalisation::min_max}).values[0]);
}

TEST(Normalised, NeverLowersAUnitWhoseScoreRises) {
  const RandomStream random(20261127, "normalise");
  std::uint64_t next = 0;
  for (int draw = 0; draw < 200; ++draw) {
    ScoreColumn scores;
    for (int u = 0; u < 7; ++u) {
      scores.emplace_back(static_cast<std::int64_t>(random.below(next++, 20)));
    }
    for (const auto& row : normalisation_rows()) {
      IndicatorScaling scaling{.normalisation = row.choice};
      scaling.target = Rational(9);
      const auto before = normalised(scores, scaling).values[3]->value;
      ScoreColumn raised = scores;
      raised[3] = *add(*scores[3], Rational(static_cast<std::int64_t>(random.below(next++, 5))));
      EXPECT_GE(normalised(raised, scaling).values[3]->value, before - 1e-12) << row.name;
    }
  }
}

TEST(DependsOnSample, IsSaidOfEveryComparisonWithOtherUnits) {
  IndicatorScaling scaling{.normalisation = Normalisation::min_max};
  EXPECT_TRUE(depends_on_sample(scaling));
  scaling.lowest = Rational(0);
  scaling.highest = Rational(1);
  EXPECT_FALSE(depends_on_sample(scaling));
  EXPECT_FALSE(depends_on_sample({.normalisation = Normalisation::target}));
  EXPECT_TRUE(depends_on_sample({.normalisation = Normalisation::rank}));
  EXPECT_FALSE(depends_on_sample({}));
}

}  // namespace
}  // namespace pondera::scoring
