// SPDX-License-Identifier: Apache-2.0
#include "scoring/mean_score.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace pondera::scoring {
namespace {

ScoreValue exact_score(std::int64_t numerator, std::int64_t denominator = 1) {
  const auto exact = Rational::make(numerator, denominator);
  return {exact->to_double(), exact};
}

TEST(MeanScore, IsExactWhereEveryValueIs) {
  const auto mean = mean_score({exact_score(1, 10), exact_score(1, 5), std::nullopt});
  ASSERT_TRUE(mean);
  EXPECT_EQ(mean->exact, Rational::make(3, 20));
  EXPECT_EQ(mean->value, 0.15);
}

TEST(MeanScore, IsADoubleWhereOneValueIs) {
  const auto mean = mean_score({exact_score(1), ScoreValue{2.5}, exact_score(4)});
  ASSERT_TRUE(mean);
  EXPECT_FALSE(mean->exact);
  EXPECT_DOUBLE_EQ(mean->value, 2.5);
}

TEST(MeanScore, IsNothingOfNothing) {
  EXPECT_FALSE(mean_score({}));
  EXPECT_FALSE(mean_score({std::nullopt}));
  EXPECT_FALSE(median_score({std::nullopt}));
}

TEST(MedianScore, IsTheMiddleOrTheMeanOfTheTwoInTheMiddle) {
  EXPECT_EQ(median_score({exact_score(9), exact_score(1), exact_score(4)})->exact, Rational(4));
  EXPECT_EQ(median_score({exact_score(9), std::nullopt, exact_score(4)})->exact,
            Rational::make(13, 2));
}

TEST(Quotient, IsNothingWhereTheDivisorIsZero) {
  EXPECT_FALSE(ratio_if_any(exact_score(3), exact_score(0)));
  EXPECT_FALSE(ratio_if_any(std::nullopt, exact_score(2)));
  EXPECT_EQ(ratio_if_any(exact_score(3), exact_score(2))->exact, Rational::make(3, 2));
}

TEST(IsLess, ComparesFractionsExactly) {
  EXPECT_TRUE(is_less(exact_score(1, 3), exact_score(1'000'000'001, 3'000'000'002)));
  EXPECT_FALSE(is_less(exact_score(2), exact_score(2)));
}

}  // namespace
}  // namespace pondera::scoring
