// SPDX-License-Identifier: Apache-2.0
#include "survey/store/utc_clock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

namespace pondera::store {
namespace {

// Seconds from `date -u -d <text> +%s`.
TEST(UtcText, WritesSecondsSince1970AsPeopleReadThem) {
  EXPECT_EQ(utc_text(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(utc_text(1'777'817'716), "2026-05-03T14:15:16Z");
}

TEST(UtcText, KnowsLeapDaysAndTheLastSecondItCanWrite) {
  EXPECT_EQ(utc_text(951'782'400), "2000-02-29T00:00:00Z");
  EXPECT_EQ(utc_text(4'107'542'399), "2100-02-28T23:59:59Z");
  EXPECT_EQ(utc_text(4'107'542'400), "2100-03-01T00:00:00Z");
  EXPECT_EQ(utc_text(253'402'300'799), "9999-12-31T23:59:59Z");
}

TEST(UtcNow, TakesSourceDateEpochInsteadOfTheClock) {
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1777817716", 1), 0);
  EXPECT_EQ(utc_now(), "2026-05-03T14:15:16Z");
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST(UtcNow, TakesNoSourceDateEpochThatIsNoTime) {
  for (const char* given :
       {"", "yesterday", "12.5", "-1", "253402300800", " 1", "99999999999999999999"}) {
    ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", given, 1), 0);
    EXPECT_THAT(utc_now(), ::testing::MatchesRegex("2[0-9]*-..-..T..:..:..Z")) << given;
  }
  unsetenv("SOURCE_DATE_EPOCH");
}

}  // namespace
}  // namespace pondera::store
