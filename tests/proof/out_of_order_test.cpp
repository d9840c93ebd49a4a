// SPDX-License-Identifier: Apache-2.0
#include "proof/out_of_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(OutOfOrder, FindsNothingInOrder) {
  EXPECT_THAT(out_of_order({}), IsEmpty());
  EXPECT_THAT(out_of_order({7}), IsEmpty());
  EXPECT_THAT(out_of_order({1, 1, 2, 2, 9}), IsEmpty());
}

TEST(OutOfOrder, FindsTheOneThatMoved) {
  EXPECT_THAT(out_of_order({1, 2, 9, 3, 4, 5}), ElementsAre(2));
  EXPECT_THAT(out_of_order({2, 3, 4, 1, 5}), ElementsAre(3));
}

TEST(OutOfOrder, LeavesOneOfAReversedSequence) {
  EXPECT_EQ(out_of_order({4, 3, 2, 1}).size(), 3U);
}

}  // namespace
}  // namespace pondera::proof
