// SPDX-License-Identifier: Apache-2.0
#include "agreement/mcnemar.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(McNemar, AgreesWithTheIndependentReference) {
  // An independent reference computation in Python.
  EXPECT_NEAR(mcnemar_probability(0, 0), 1.0, 1e-12);
  EXPECT_NEAR(mcnemar_probability(1, 0), 1.0, 1e-12);
  EXPECT_NEAR(mcnemar_probability(0, 6), 0.03125, 1e-12);
  EXPECT_NEAR(mcnemar_probability(2, 9), 0.0654296875, 1e-12);
  EXPECT_NEAR(mcnemar_probability(5, 5), 1.0, 1e-12);
  EXPECT_NEAR(mcnemar_probability(12, 3), 0.03515625, 1e-12);
}

TEST(McNemar, DoesNotMindWhichWayIsCalledYes) {
  EXPECT_EQ(mcnemar_probability(3, 12), mcnemar_probability(12, 3));
}

}  // namespace
}  // namespace pondera::agreement
