// SPDX-License-Identifier: Apache-2.0
#include "agreement/holm.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

TEST(Holm, AdjustsAsByHand) {
  // Sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1; the last may not fall below the one before.
  const auto found = holm_adjusted({0.01, 0.04, 0.03, 0.005});
  ASSERT_EQ(found.size(), 4U);
  EXPECT_NEAR(found[0].value_or(-1), 0.03, 1e-12);
  EXPECT_NEAR(found[1].value_or(-1), 0.06, 1e-12);
  EXPECT_NEAR(found[2].value_or(-1), 0.06, 1e-12);
  EXPECT_NEAR(found[3].value_or(-1), 0.02, 1e-12);
}

TEST(Holm, DoesNotCountWhatIsNoTestAndStaysBelowOne) {
  const auto found = holm_adjusted({std::nullopt, 0.7, 0.6});
  EXPECT_EQ(found[0], std::nullopt);
  EXPECT_EQ(found[2], 1.0);
  EXPECT_EQ(found[1], 1.0);
  EXPECT_TRUE(holm_adjusted({}).empty());
}

}  // namespace
}  // namespace pondera::agreement
