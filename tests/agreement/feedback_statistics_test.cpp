// SPDX-License-Identifier: Apache-2.0
#include "agreement/feedback_statistics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {
namespace {

using Values = std::vector<std::optional<double>>;
constexpr double reference_tolerance = 1e-12;

void expect_near(const std::optional<double>& found, const std::optional<double>& expected) {
  ASSERT_EQ(found.has_value(), expected.has_value());
  if (found) {
    EXPECT_NEAR(*found, *expected, reference_tolerance);
  }
}

struct StatisticsCase {
  Values answers;
  FeedbackStatistics expected;
};

TEST(FeedbackStatistics, AgreeWithTheIndependentReference) {
  // An independent reference computation in Python; n, least, quartiles and median, most, mean,
  // standard deviation, coefficient of variation.
  const std::vector<StatisticsCase> cases = {
      {{3, 4, 4, 5, 2}, {5, 2, 3, 4, 4, 5, 3.6, 1.140175425099138, 0.31671539586087166}},
      {{3, {}, 5}, {2, 3, 3.5, 4, 4.5, 5, 4, 1.4142135623730951, 0.3535533905932738}},
      {{4}, {1, 4, 4, 4, 4, 4, 4, {}, {}}},
      {{-1, 1}, {2, -1, -0.5, 0, 0.5, 1, 0, 1.4142135623730951, {}}}};
  for (const auto& [answers, expected] : cases) {
    const auto found = feedback_statistics(answers);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->n, expected.n);
    EXPECT_EQ(found->least, expected.least);
    EXPECT_NEAR(found->lower_quartile, expected.lower_quartile, reference_tolerance);
    EXPECT_NEAR(found->median, expected.median, reference_tolerance);
    EXPECT_NEAR(found->upper_quartile, expected.upper_quartile, reference_tolerance);
    EXPECT_EQ(found->most, expected.most);
    EXPECT_NEAR(found->interquartile_range(), expected.interquartile_range(), reference_tolerance);
    EXPECT_NEAR(found->mean, expected.mean, reference_tolerance);
    expect_near(found->standard_deviation, expected.standard_deviation);
    expect_near(found->variation, expected.variation);
  }
  EXPECT_FALSE(feedback_statistics({std::nullopt}));
}

TEST(FeedbackStatistics, AMeanThatIsZeroUpToRoundingHasNoVariation) {
  const auto found = feedback_statistics({0.1, 0.2, -0.3});
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->variation);
}

TEST(FeedbackStatistics, TurningAPairTurnsItsStatistics) {
  const std::vector<double> positions = {-8, -3, 0, 1, 8, 2, 2};
  Values answers(positions.begin(), positions.end());
  const auto shown = feedback_statistics(answers);
  for (auto& answer : answers) answer = -*answer;
  const auto turned = feedback_statistics(answers);
  ASSERT_TRUE(shown && turned);
  EXPECT_EQ(turned->median, -shown->median);
  EXPECT_EQ(turned->upper_quartile, -shown->lower_quartile);
  EXPECT_EQ(turned->most, 8);
}

TEST(FeedbackStatistics, TheHistogramCountsEveryAnswer) {
  EXPECT_EQ(answer_histogram({3, -2, 3, 0}), (std::map<int, int>{{-2, 1}, {0, 1}, {3, 2}}));
  EXPECT_TRUE(answer_histogram({}).empty());
}

}  // namespace
}  // namespace pondera::agreement
