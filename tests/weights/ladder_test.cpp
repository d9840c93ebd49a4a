// SPDX-License-Identifier: Apache-2.0
#include "weights/ladder.hpp"

#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Ladder, CountsFromEqual) {
  EXPECT_EQ(ladder_position_of_code(1), 0);
  EXPECT_EQ(ladder_position_of_code(-1), 0);
  EXPECT_EQ(ladder_position_of_code(9), 8);
  EXPECT_EQ(ladder_position_of_code(-2), -1);
}

TEST(Ladder, AgreesBetweenCodesAndRatios) {
  for (int code = -9; code <= 9; ++code) {
    if (code == 0 || code == -1) continue;
    EXPECT_NEAR(ladder_position(log_ratio_of_code(code)), ladder_position_of_code(code), 1e-13);
  }
}

TEST(Ladder, TakesSixteenStepsFromEndToEnd) {
  EXPECT_NEAR(ladder_steps(std::log(9), -std::log(9)), 16, 1e-12);
  EXPECT_NEAR(ladder_steps(std::log(1.5), 0), 0.5, 1e-14);
}

}  // namespace
}  // namespace pondera::weights
