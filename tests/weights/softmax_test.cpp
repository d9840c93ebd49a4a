// SPDX-License-Identifier: Apache-2.0
#include "weights/softmax.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Softmax, GivesOneAndThreeTheSharesAQuarterAndThreeQuarters) {
  const Vector w = softmax(Vector{{0.0, std::log(3.0)}});
  EXPECT_NEAR(w(0), 0.25, 1e-15);
  EXPECT_NEAR(w(1), 0.75, 1e-15);
}

TEST(Softmax, DoesNotOverflowWhereExponentialsWould) {
  const Vector w = softmax(Vector{{5000.0, 5000.0 + std::log(3.0), 5000.0 + std::log(4.0)}});
  EXPECT_NEAR(w(2), 0.5, 1e-12);
}

TEST(Softmax, GivesASingleItemEverything) {
  EXPECT_EQ(softmax(Vector{{-7.0}})(0), 1);
}

}  // namespace
}  // namespace pondera::weights
