// SPDX-License-Identifier: Apache-2.0
#include "weights/answer_speed.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

TEST(AnswerSpeed, AgreesWithTheIndependentReference) {
  const AnswerSpeed fast = answer_speed({1, 1, 2, 1.5}, {4, 4, 6, 3});
  EXPECT_NEAR(*fast.relative_speed, 2.75, 1e-15);
  EXPECT_TRUE(fast.fast && fast.watch && fast.below_floor);
  const AnswerSpeed normal = answer_speed({4, 5, 6, 3}, {4, 4, 6, 3});
  EXPECT_NEAR(*normal.relative_speed, 0.95, 1e-15);
  EXPECT_FALSE(normal.fast || normal.watch || normal.below_floor);
  const AnswerSpeed missing = answer_speed({std::nullopt, 2, 0, 4}, {4, 4, 4, 4});
  EXPECT_NEAR(*missing.relative_speed, 1.5, 1e-15);
  EXPECT_EQ(missing.items, 2);
}

TEST(AnswerSpeed, WatchesBetweenItsTwoThresholds) {
  const AnswerSpeed found = answer_speed({5}, {9.5});
  EXPECT_NEAR(*found.relative_speed, 1.9, 1e-15);
  EXPECT_TRUE(found.watch);
  EXPECT_FALSE(found.fast);
}

TEST(AnswerSpeed, CountsTheFloorWithoutAPanel) {
  const AnswerSpeed found = answer_speed({1.5, 2}, {std::nullopt, 0});
  EXPECT_FALSE(found.relative_speed.has_value());
  EXPECT_EQ(found.items, 0);
  EXPECT_NEAR(*found.mean_seconds, 1.75, 1e-15);
  EXPECT_TRUE(found.below_floor);
}

TEST(AnswerSpeed, SaysNothingWithoutTimes) {
  const AnswerSpeed found = answer_speed({}, {});
  EXPECT_FALSE(found.relative_speed || found.mean_seconds);
  EXPECT_FALSE(found.fast || found.watch || found.below_floor);
}

}  // namespace
}  // namespace pondera::weights
