// SPDX-License-Identifier: Apache-2.0
#include "agreement/stop_rule.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

struct StopCase {
  RoundMovement movement;
  StopAdvice expected;
};

TEST(StopRule, AgreesWithTheIndependentReference) {
  const StopCase cases[] = {{{0.42, 0.71, 0.85, 0.1}, {false, true, true, true}},
                            {{0.68, 0.70, 0.6, 0.2}, {true, false, false, false}},
                            {{0.68, 0.70, 0.6, 0.1}, {true, false, true, true}},
                            {{{}, 0.70, 0.9, 0.1}, {false, true, true, true}}};
  for (const auto& [movement, expected] : cases) {
    const StopAdvice found = stop_advice(movement);
    EXPECT_EQ(found.concordance_stable, expected.concordance_stable);
    EXPECT_EQ(found.agrees, expected.agrees);
    EXPECT_EQ(found.answers_stable, expected.answers_stable);
    EXPECT_EQ(found.stop, expected.stop);
  }
}

TEST(StopRule, TheLimitsThemselvesAgreeAndAreNotStable) {
  const StopAdvice found = stop_advice({0.60, 0.65, 0.8, 0.15});
  EXPECT_FALSE(found.concordance_stable);
  EXPECT_TRUE(found.agrees);
  EXPECT_FALSE(found.answers_stable);
  EXPECT_FALSE(found.stop);
}

TEST(StopRule, TheLimitOfTheSpreadDependsOnTheLadder) {
  EXPECT_EQ(agreeing_range(5), 1);
  EXPECT_EQ(agreeing_range(9), 2);
  EXPECT_EQ(agreeing_range(17), 2);
}

}  // namespace
}  // namespace pondera::agreement
