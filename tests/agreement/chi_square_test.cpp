// SPDX-License-Identifier: Apache-2.0
#include "agreement/chi_square.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

TEST(ChiSquareTail, IsThatOfPrintedTables) {
  // Critical values at 0.05 and 0.01, printed to three decimals.
  EXPECT_NEAR(chi_square_tail(3.841, 1), 0.05, 2e-5);
  EXPECT_NEAR(chi_square_tail(5.991, 2), 0.05, 2e-5);
  EXPECT_NEAR(chi_square_tail(7.815, 3), 0.05, 2e-5);
  EXPECT_NEAR(chi_square_tail(18.307, 10), 0.05, 2e-5);
  EXPECT_NEAR(chi_square_tail(21.666, 9), 0.01, 2e-5);
  EXPECT_NEAR(chi_square_tail(124.342, 100), 0.05, 2e-5);
}

TEST(ChiSquareTail, OfTwoDegreesIsAnExponential) {
  EXPECT_NEAR(chi_square_tail(6, 2), std::exp(-3.0), 1e-15);
  EXPECT_EQ(chi_square_tail(0, 2), 1);
  EXPECT_EQ(chi_square_tail(-1e-15, 5), 1);
}

TEST(ChiSquareTail, StaysFiniteForHundredsOfDegrees) {
  // The median is close to k (1 - 2/(9k))³.
  EXPECT_NEAR(chi_square_tail(999 * std::pow(1 - 2.0 / (9 * 999), 3), 999), 0.5, 1e-5);
  EXPECT_LT(chi_square_tail(4000, 999), 1e-200);
}

}  // namespace
}  // namespace pondera::agreement
