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

TEST(Ladder, KnowsEveryAnswerOfAScaleOnce) {
  EXPECT_EQ(scale_codes(3), (std::vector<int>{-3, -2, 1, 2, 3}));
}

TEST(Ladder, SeesNoSideInRounding) {
  EXPECT_EQ(side(std::log(2)), 1);
  EXPECT_EQ(side(-std::log(2)), -1);
  EXPECT_EQ(side(std::log(3) - std::log(1.5) - std::log(2)), 0);
  EXPECT_EQ(side(-1e-10), 0);
}

TEST(Ladder, ComparesStepsOnAGrid) {
  EXPECT_EQ(comparable_steps(2), comparable_steps(2 + 1e-12));
  EXPECT_LT(comparable_steps(2), comparable_steps(2.5));
}

}  // namespace
}  // namespace pondera::weights
