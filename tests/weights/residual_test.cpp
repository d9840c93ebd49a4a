// SPDX-License-Identifier: Apache-2.0
#include "weights/residual.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Residual, IsTheLogarithmOfJudgedOverImplied) {
  const auto matrix = testing::matrix_of(3, {3, 4, 8});
  const auto found = residuals(matrix, Vector{{0.5, 0.25, 0.25}});
  ASSERT_EQ(found.size(), 3U);
  // 8 where 1 is implied; 4 where 2; 3 where 2.
  EXPECT_EQ(found[0].first, 1);
  EXPECT_EQ(found[0].second, 2);
  EXPECT_NEAR(found[0].log_error, std::log(8.0), 1e-15);
  EXPECT_EQ(found[0].log_ratio, std::log(8.0));
  EXPECT_NEAR(found[1].log_error, std::log(2.0), 1e-15);
  EXPECT_NEAR(found[2].log_error, std::log(1.5), 1e-15);
}

TEST(Residual, IsNegativeWhereTheFirstIsFavouredTooLittle) {
  const auto found = residuals(testing::matrix_of(2, {0.5}), Vector{{0.5, 0.5}});
  EXPECT_NEAR(found.front().log_error, -std::log(2.0), 1e-15);
}

TEST(Residual, OrdersTiesByPair) {
  // The cycle 9, 9, 1/9 contradicts itself equally everywhere.
  const auto found =
      residuals(testing::matrix_of(3, {9, 1.0 / 9, 9}), Vector{{1 / 3.0, 1 / 3.0, 1 / 3.0}});
  EXPECT_EQ(found[0].first, 0);
  EXPECT_EQ(found[0].second, 1);
  EXPECT_EQ(found[2].first, 1);
}

TEST(Residual, PassesOverMissingPairs) {
  const auto matrix = ComparisonMatrix::make(3, {{0, 2, 1.0}}).value();
  EXPECT_EQ(residuals(matrix, Vector{{0.3, 0.3, 0.4}}).size(), 1U);
}

TEST(FittingCode, IsTheNearestWholeNumberInLogarithms) {
  EXPECT_EQ(fitting_code(0.6, 0.2, 9), 3);
  EXPECT_EQ(fitting_code(0.2, 0.6, 9), -3);
  EXPECT_EQ(fitting_code(1.4, 1, 9), 1);   // below √2
  EXPECT_EQ(fitting_code(1.43, 1, 9), 2);  // above √2
  EXPECT_EQ(fitting_code(1, 1.4, 9), 1);
}

TEST(FittingCode, TakesTheWeakerOfTwoThatAreEquallyNear) {
  EXPECT_EQ(fitting_code(std::sqrt(6.0), 1, 9), 2);
  EXPECT_EQ(fitting_code(1, std::sqrt(6.0), 9), -2);
  EXPECT_EQ(fitting_code(std::sqrt(2.0), 1, 9), 1);
  EXPECT_EQ(fitting_code(std::sqrt(72.0), 1, 9), 8);
}

TEST(FittingCode, StaysWithinTheScale) {
  EXPECT_EQ(fitting_code(1000, 1, 9), 9);
  EXPECT_EQ(fitting_code(1, 1000, 5), -5);
}

}  // namespace
}  // namespace pondera::weights
