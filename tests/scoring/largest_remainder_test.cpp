// SPDX-License-Identifier: Apache-2.0
#include "scoring/largest_remainder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

std::string shared_out(const std::vector<double>& parts, int total, int decimals) {
  std::string text;
  for (const Rational& part : largest_remainder(parts, total, decimals)) {
    text += (text.empty() ? "" : " ") + part.fixed_text(decimals);
  }
  return text;
}

// By an independent program.
TEST(LargestRemainder, AddsUpToTheTotal) {
  EXPECT_EQ(shared_out({1, 1, 1}, 100, 0), "34 33 33");
  EXPECT_EQ(shared_out({0.2, 0.3, 0.5, 0.7}, 100, 1), "11.8 17.6 29.4 41.2");
  EXPECT_EQ(shared_out({1}, 100, 2), "100.00");
  EXPECT_EQ(shared_out({0, 1, 2}, 10, 0), "0 3 7");
}

TEST(LargestRemainder, GivesNothingOfNothing) {
  EXPECT_EQ(shared_out({0, 0}, 100, 1), "0.0 0.0");
  EXPECT_EQ(shared_out({}, 100, 1), "");
}

TEST(LargestRemainder, LetsNoNoiseDecide) {
  // 0.1 + 0.2 is no multiple of 0.1 in doubles; the three remainders are equal all the same.
  EXPECT_EQ(shared_out({0.1 + 0.2, 0.3, 0.3}, 100, 0), "34 33 33");
  EXPECT_EQ(shared_out({0.3, 0.1 + 0.2, 0.3}, 100, 0), "34 33 33");
}

}  // namespace
}  // namespace pondera::scoring
