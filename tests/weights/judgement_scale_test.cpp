// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(JudgementScale, TakesACodeForARatioOnTheLinearScale) {
  EXPECT_EQ(log_ratio_of_code(5), std::log(5.0));
  EXPECT_NEAR(std::exp(log_ratio_of_code(-4)), 0.25, 1e-16);
}

TEST(JudgementScale, GivesTheOtherSideTheOppositeSignToTheLastBit) {
  for (int code = 2; code <= 9; ++code) {
    EXPECT_EQ(log_ratio_of_code(-code), -log_ratio_of_code(code)) << code;
  }
}

TEST(JudgementScale, TakesEqualForTheRatioOne) {
  EXPECT_EQ(log_ratio_of_code(1), 0);
}

TEST(JudgementScale, EveryRowStartsAtOneAndRises) {
  for (const JudgementScaleRow& row : judgement_scales()) {
    EXPECT_EQ(row.ratio(1), 1) << row.name;
    for (int x = 2; x <= 9; ++x) EXPECT_GT(row.ratio(x), row.ratio(x - 1)) << row.name;
  }
}

}  // namespace
}  // namespace pondera::weights
