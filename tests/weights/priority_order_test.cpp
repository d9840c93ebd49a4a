// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_order.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace pondera::weights {
namespace {

bool same(const std::vector<double>& before, const std::vector<double>& after) {
  return same_order(before, after);
}

TEST(PriorityOrder, IsTheSameHoweverFarApartTheItemsAre) {
  EXPECT_TRUE(same({0.5, 0.3, 0.2}, {0.9, 0.06, 0.04}));
  EXPECT_FALSE(same({0.5, 0.3, 0.2}, {0.5, 0.2, 0.3}));
  EXPECT_TRUE(same({1}, {1}));
}

TEST(PriorityOrder, TakesRoundingForATieAndATieForItself) {
  EXPECT_TRUE(same({0.5, 0.5}, {0.5 + 1e-16, 0.5 - 1e-16}));
  EXPECT_FALSE(same({0.5, 0.5}, {0.6, 0.4}));
}

}  // namespace
}  // namespace pondera::weights
