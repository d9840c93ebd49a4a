// SPDX-License-Identifier: Apache-2.0
#include "scoring/total_bounds.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace pondera::scoring {
namespace {

TotalBounds between(std::int64_t worst, std::int64_t best) {
  return {{static_cast<double>(worst), Rational(worst)},
          {static_cast<double>(best), Rational(best)}};
}

TEST(RankBounds, SayWhichRanksTheGapsLeavePossible) {
  // 6 … 9 may be first or third; 8 is beaten by none or one; 7 likewise; 2 … 7 may tie with 7
  const auto bounds = with_rank_bounds({between(6, 9), between(8, 8), between(7, 7), between(2, 7)},
                                       {true, true, true, true});
  EXPECT_EQ(bounds[0].best_rank, 1);
  EXPECT_EQ(bounds[0].worst_rank, 4);
  EXPECT_EQ(bounds[1].best_rank, 1);
  EXPECT_EQ(bounds[1].worst_rank, 2);
  EXPECT_EQ(bounds[2].best_rank, 2);
  EXPECT_EQ(bounds[2].worst_rank, 3);
  EXPECT_EQ(bounds[3].best_rank, 2);
  EXPECT_EQ(bounds[3].worst_rank, 4);
}

TEST(RankBounds, LeaveOutUnitsThatAreNotRanked) {
  const auto bounds =
      with_rank_bounds({between(9, 9), between(5, 5), between(1, 7)}, {false, true, true});
  EXPECT_FALSE(bounds[0].best_rank);
  EXPECT_EQ(bounds[1].best_rank, 1);
  EXPECT_EQ(bounds[1].worst_rank, 2);
  EXPECT_EQ(bounds[2].worst_rank, 2);
}

TEST(RankBounds, TakeNoiseForATie) {
  const auto bounds = with_rank_bounds({{{0.3}, {0.3}}, {{0.1 + 0.2}, {0.1 + 0.2}}}, {true, true});
  EXPECT_EQ(bounds[0].worst_rank, 1);
}

}  // namespace
}  // namespace pondera::scoring
