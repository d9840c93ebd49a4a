// SPDX-License-Identifier: Apache-2.0
#include "agreement/quantile.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(Quantile, IsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const auto& cases = testing::field(file, "quantiles").items;
  ASSERT_EQ(cases.size(), 3U);
  for (const survey::YamlNode& sample : cases) {
    const std::vector<double> at = testing::ratios(testing::field(sample, "at"));
    const std::vector<double> expected = testing::ratios(testing::field(sample, "expected"));
    for (std::size_t i = 0; i < at.size(); ++i) {
      EXPECT_NEAR(quantile(testing::ratios(testing::field(sample, "sample")), at[i]), expected[i],
                  1e-14)
          << at[i];
    }
  }
}

TEST(Quantile, DoesNotMindTheOrder) {
  EXPECT_EQ(quantile({9, 1, 5}, 0.5), 5);
  EXPECT_EQ(quantile({9, 1, 5}, 0.25), 3);
}

TEST(Quantile, LiesBetweenTheOrderStatistics) {
  EXPECT_EQ(quantile({1, 2, 4}, 0), 1);
  EXPECT_EQ(quantile({1, 2, 4}, 0.75), 3);
  EXPECT_EQ(quantile({1, 2, 4}, 1), 4);
  EXPECT_EQ(quantile({7}, 0.4), 7);
}

TEST(Median, IsTheMeanOfTheTwoMiddleValues) {
  EXPECT_EQ(median_of({}), std::nullopt);
  EXPECT_EQ(median_of({7}), 7);
  EXPECT_EQ(median_of({9, 1, 4}), 4);
  EXPECT_EQ(median_of({9, 1, 4, 2}), 3);
}

}  // namespace
}  // namespace pondera::agreement
