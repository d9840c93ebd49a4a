// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_tally.hpp"

#include "tests/weights/drawn_batch.hpp"
#include "weights/judgement_scale.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using ::testing::ElementsAre;

const std::vector<std::int8_t> two_pairs_of_five = {1,  2,  -2, 2, 0,  //
                                                    -1, -1, 0,  2, 2};

TEST(JudgementTally, CountsEveryAnswerOfEveryPair) {
  JudgementTally tally = empty_tally(1, 2, 2);
  std::vector<std::uint8_t> open(5, 0);
  ASSERT_TRUE(add_to_tally({two_pairs_of_five.data(), 5, 5, {}}, tally, open));
  EXPECT_THAT(tally.of(0, 0), ElementsAre(1, 0, 1, 1, 2));
  EXPECT_THAT(tally.of(0, 1), ElementsAre(0, 2, 1, 0, 2));
  EXPECT_THAT(open, ElementsAre(0, 0, 1, 0, 1));
}

TEST(JudgementTally, CountsWithinStrata) {
  JudgementTally tally = empty_tally(3, 2, 2);
  std::vector<std::uint8_t> open(5, 0);
  const std::vector<std::uint16_t> strata = {0, 2, 2, 2, 0};
  ASSERT_TRUE(add_to_tally({two_pairs_of_five.data(), 5, 5, strata}, tally, open));
  EXPECT_THAT(tally.of(0, 0), ElementsAre(0, 0, 1, 1, 0));
  EXPECT_THAT(tally.of(1, 1), ElementsAre(0, 0, 0, 0, 0));
  EXPECT_THAT(tally.of(2, 1), ElementsAre(0, 1, 1, 0, 1));
}

TEST(JudgementTally, RefusesACodeBeyondTheScale) {
  JudgementTally tally = empty_tally(1, 2, 1);
  std::vector<std::uint8_t> open(5, 0);
  EXPECT_FALSE(add_to_tally({two_pairs_of_five.data(), 5, 5, {}}, tally, open));
}

TEST(JudgementTally, SumsAreThoseOfALoopOverAssessors) {
  const auto batch = testing::random_batch(1, 4, 1001);
  JudgementTally tally = empty_tally(1, 6, 9);
  std::vector<std::uint8_t> open(1001, 0);
  ASSERT_TRUE(add_to_tally({batch.codes.data(), 1001, 1001, {}}, tally, open));
  std::vector<double> log_ratios;
  for (int x = 1; x <= 9; ++x) log_ratios.push_back(std::log(x));
  const auto sums = pair_sums(tally, log_ratios);
  for (std::size_t pair = 0; pair < 6; ++pair) {
    double sum = 0;
    double squares = 0;
    for (std::size_t k = 0; k < 1001; ++k) {
      const double log_ratio = log_ratio_of_code(batch.codes[pair * 1001 + k]);
      sum += log_ratio;
      squares += log_ratio * log_ratio;
    }
    EXPECT_EQ(sums[pair].count, 1001);
    EXPECT_NEAR(sums[pair].sum, sum, 1e-10);
    EXPECT_NEAR(sums[pair].sum_squares, squares, 1e-10);
  }
}

TEST(JudgementTally, CountsThousandsOfTheSameAnswer) {
  const std::vector<std::int8_t> codes(5003, 127);
  JudgementTally tally = empty_tally(1, 1, 127);
  std::vector<std::uint8_t> open(codes.size(), 0);
  ASSERT_TRUE(add_to_tally({codes.data(), codes.size(), codes.size(), {}}, tally, open));
  EXPECT_EQ(tally.of(0, 0).back(), 5003);
  EXPECT_EQ(tally.of(0, 0).front(), 0);
}

TEST(JudgementTally, OfPartsAddsUpToTheTallyOfAll) {
  JudgementTally all = empty_tally(1, 2, 2);
  JudgementTally first = empty_tally(1, 2, 2);
  JudgementTally second = empty_tally(1, 2, 2);
  std::vector<std::uint8_t> open(5, 0);
  ASSERT_TRUE(add_to_tally({two_pairs_of_five.data(), 5, 5, {}}, all, open));
  ASSERT_TRUE(add_to_tally({two_pairs_of_five.data(), 5, 2, {}}, first, open));
  ASSERT_TRUE(add_to_tally({two_pairs_of_five.data() + 2, 5, 3, {}}, second, open));
  add_tally(second, first);
  EXPECT_EQ(first.counts, all.counts);
}

}  // namespace
}  // namespace pondera::weights
