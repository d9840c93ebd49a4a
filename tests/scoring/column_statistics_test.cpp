// SPDX-License-Identifier: Apache-2.0
#include "scoring/column_statistics.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace pondera::scoring {
namespace {

TEST(ColumnShape, HasThePublishedSkewnessAndKurtosis) {
  const survey::YamlNode file = testing::published_case("scoring-skewness.yaml");
  const auto& columns = testing::field(file, "columns").items;
  ASSERT_EQ(columns.size(), 2U);
  for (const survey::YamlNode& one : columns) {
    const ColumnShape shape = column_shape(testing::ratios(testing::field(one, "values")));
    EXPECT_NEAR(*shape.skewness, testing::ratio(testing::field(one, "skewness")), 1e-9);
    EXPECT_NEAR(*shape.kurtosis, testing::ratio(testing::field(one, "kurtosis")), 1e-9);
  }
}

TEST(ColumnShape, HasNoMoreThanAFewNumbersAllow) {
  EXPECT_FALSE(column_shape({}).mean);
  EXPECT_FALSE(column_shape({3}).deviation);
  EXPECT_EQ(column_shape({3}).mean, 3);
  EXPECT_FALSE(column_shape({0.1, 0.1, 0.1, 0.1}).skewness);
  EXPECT_FALSE(column_shape({1, 2, 4}).kurtosis);
  EXPECT_NEAR(*column_shape({1, 2, 4}).skewness, 0.935219529582825, 1e-12);  // by hand
}

TEST(Correlation, IsNothingForConstantColumns) {
  EXPECT_NEAR(*correlation({1, 2, 3}, {2, 4, 6}), 1, 1e-12);
  EXPECT_NEAR(*correlation({1, 2, 3}, {3, 1, 2}), -0.5, 1e-12);
  EXPECT_FALSE(correlation({1, 2, 3}, {0.1, 0.1, 0.1}));
  EXPECT_FALSE(correlation({1}, {1}));
}

}  // namespace
}  // namespace pondera::scoring
