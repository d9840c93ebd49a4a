// SPDX-License-Identifier: Apache-2.0
#include "aggregation/group_mean.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

TEST(GroupMeans, SayWhyAMeanIsNotOffered) {
  ASSERT_EQ(group_means().size(), 5U);
  for (const GroupMeanRow& row : group_means()) {
    EXPECT_EQ(&group_mean(row.mean), &row);
    const bool of_both = row.of_logarithms != nullptr && row.of_priorities != nullptr;
    EXPECT_TRUE(row.of_logarithms != nullptr || row.of_priorities != nullptr) << row.name;
    EXPECT_EQ(of_both, row.why_not.empty()) << row.name;
    EXPECT_EQ(of_both, row.instead.empty()) << row.name;
  }
}

TEST(GroupMeans, NeverTakeAnArithmeticMeanOfJudgements) {
  EXPECT_EQ(group_mean(GroupMean::arithmetic).of_logarithms, nullptr);
  // What its row says of 9 and 1/9.
  EXPECT_NEAR((9 + 1.0 / 9) / 2, 4.56, 0.005);
}

TEST(GroupMeans, OfLogarithmsAgreeOnOneValueAndCancelOpposites) {
  for (const GroupMeanRow& row : group_means()) {
    if (row.of_logarithms == nullptr) continue;
    EXPECT_EQ(row.of_logarithms({std::log(3.0)}, {0.4}, 0.1), std::log(3.0)) << row.name;
    EXPECT_EQ(row.of_logarithms({-2, 2}, {0.5, 0.5}, 0.1), 0) << row.name;
  }
}

}  // namespace
}  // namespace pondera::aggregation
