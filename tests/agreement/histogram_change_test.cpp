// SPDX-License-Identifier: Apache-2.0
#include "agreement/histogram_change.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(HistogramChange, AgreesWithTheIndependentReference) {
  const std::map<int, int> before = {{1, 2}, {2, 5}, {3, 8}, {4, 4}, {5, 1}};
  const std::map<int, int> after = {{1, 1}, {2, 4}, {3, 10}, {4, 4}, {5, 1}};
  EXPECT_NEAR(histogram_change(before, after).value_or(-1), 0.1, 1e-12);
}

TEST(HistogramChange, IsOneWhenEverybodyMovedAndNothingWithoutAnybody) {
  EXPECT_EQ(histogram_change({{-3, 4}}, {{5, 4}}), 1.0);
  EXPECT_EQ(histogram_change({{2, 1}, {3, 1}}, {{3, 1}, {2, 1}}), 0.0);
  EXPECT_EQ(histogram_change({}, {}), std::nullopt);
}

}  // namespace
}  // namespace pondera::agreement
