// SPDX-License-Identifier: Apache-2.0
#include "agreement/standard_deviation.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(StandardDeviation, IsAsByHand) {
  // Mean 4, squares 1 + 0 + 1.
  EXPECT_NEAR(standard_deviation({3, 4, 5}).value_or(-1), 1, 1e-12);
  EXPECT_NEAR(standard_deviation({0.25, 0.25}).value_or(-1), 0, 1e-12);
  EXPECT_EQ(standard_deviation({3}), std::nullopt);
  EXPECT_EQ(standard_deviation({}), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
