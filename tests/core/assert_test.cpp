// SPDX-License-Identifier: Apache-2.0
#include "core/assert.hpp"

#include <gtest/gtest.h>

namespace pondera {
namespace {

TEST(AssertDeathTest, EndsTheProgramWith70AndNamesTheCondition) {
  const int apples = 3;
  EXPECT_EXIT(PONDERA_ASSERT(apples == 4), testing::ExitedWithCode(70),
              "internal error: apples == 4 does not hold \\(.*assert_test.cpp:[0-9]+\\)");
}

TEST(Assert, LetsATrueConditionPassAndEvaluatesItOnce) {
  int evaluated = 0;
  PONDERA_ASSERT(++evaluated == 1);
  EXPECT_EQ(evaluated, 1);
}

}  // namespace
}  // namespace pondera
