// SPDX-License-Identifier: Apache-2.0
#include "agreement/robust_scores.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::IsFalse;

TEST(RobustScores, AreDeviationsFromTheMedianByTheirMedian) {
  // Median 3, deviations 2 1 0 1 97: their median is 1.
  const auto scores = robust_scores({1, 2, 3, std::nullopt, 4, 100});
  EXPECT_NEAR(*scores[0], -2 / 1.4826, 1e-12);
  EXPECT_NEAR(*scores[2], 0, 1e-12);
  EXPECT_FALSE(scores[3]);
  EXPECT_NEAR(*scores[5], 97 / 1.4826, 1e-12);
}

TEST(RobustScores, NeedFiveValuesThatDiffer) {
  EXPECT_THAT(robust_scores({}), IsEmpty());
  EXPECT_THAT(robust_scores({1, 2, 3, 100, std::nullopt}), Each(IsFalse()));
  EXPECT_THAT(robust_scores({2, 2, 2, 2, 100}), Each(IsFalse()));
}

}  // namespace
}  // namespace pondera::agreement
