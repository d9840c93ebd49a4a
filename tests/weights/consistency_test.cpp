// SPDX-License-Identifier: Apache-2.0
#include "weights/consistency.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

const RandomIndexTable& saaty() {
  return *find_random_index_table("saaty1980");
}

TEST(Consistency, FollowsTheDefinition) {
  const Consistency found = consistency(4.27, 4, saaty());
  EXPECT_NEAR(found.ci, 0.09, 1e-15);
  EXPECT_NEAR(*found.cr, 0.1, 1e-15);
}

TEST(Consistency, OfOneAndTwoItemsIsPerfectByDefinition) {
  for (const int n : {1, 2}) {
    const Consistency found = consistency(n, n, saaty());
    EXPECT_EQ(found.ci, 0);
    EXPECT_EQ(found.cr, 0.0);
  }
}

TEST(Consistency, TakesRoundingBelowNForN) {
  const Consistency found = consistency(5 - 1e-14, 5, saaty());
  EXPECT_EQ(found.ci, 0);
  EXPECT_EQ(found.cr, 0.0);
}

TEST(Consistency, HasNoRatioBeyondTheTable) {
  const Consistency found = consistency(17.5, 16, saaty());
  EXPECT_NEAR(found.ci, 0.1, 1e-15);
  EXPECT_FALSE(found.cr);
}

TEST(ConsistencyDeathTest, StopsAtAnEigenvalueThatNoComparisonMatrixHas) {
  EXPECT_EXIT((void)consistency(4.9, 5, saaty()), ::testing::ExitedWithCode(70), "");
}

TEST(Consistency, RatioIsTheIndexOverTheRandomOne) {
  EXPECT_NEAR(consistency_ratio(3.1, 3, 0.5), 0.1, 1e-14);
  EXPECT_EQ(consistency_ratio(2, 2, 0), 0);
}

}  // namespace
}  // namespace pondera::weights
