// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_threads.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace pondera::weights {
namespace {

TEST(BatchThreads, AreAsManyAsWantedOrAsThereAreCores) {
  EXPECT_EQ(batch_threads(3), 3);
  EXPECT_GE(batch_threads(0), 1);
}

TEST(BatchThreads, DoEveryBlockOnceAndNoTwoInOneSlotAtATime) {
  for (const std::size_t threads : {1U, 2U, 3U}) {
    std::vector<std::atomic<int>> done(500);
    std::vector<std::atomic<bool>> busy(threads);
    std::atomic<bool> wrong = false;
    for_each_block(done.size(), threads, [&](std::size_t block, std::size_t slot) {
      if (slot >= threads || busy[slot].exchange(true)) {
        wrong = true;
        return;
      }
      ++done[block];
      busy[slot] = false;
    });
    EXPECT_FALSE(wrong);
    for (const auto& count : done) EXPECT_EQ(count, 1);
  }
}

TEST(BatchThreads, DoNothingWithoutBlocks) {
  for_each_block(0, 2, [](std::size_t, std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace pondera::weights
