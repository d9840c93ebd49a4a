// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_instruction_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::weights {
namespace {

TEST(InstructionSet, BeginsWithTheBaseline) {
  EXPECT_EQ(available_instruction_sets().front(), InstructionSet::baseline);
  EXPECT_TRUE(std::ranges::is_sorted(available_instruction_sets()));
}

TEST(InstructionSet, HasAKernelForEverySize) {
  for (const InstructionSet set : available_instruction_sets()) {
    for (int n = 3; n <= 15; ++n) EXPECT_NE(batch_kernel(set, n), nullptr);
  }
}

}  // namespace
}  // namespace pondera::weights
