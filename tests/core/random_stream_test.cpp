// SPDX-License-Identifier: Apache-2.0
#include "core/random_stream.hpp"

#include "core/digest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace pondera {
namespace {

// The three philox4x32-10 lines of Random123's tests/kat_vectors: counter, key, result, each as
// 32-bit words from the lowest; our draw is the two lowest words of the result.
TEST(RandomStream, GivesTheKnownAnswersOfPhilox) {
  EXPECT_EQ(RandomStream(0, std::uint64_t{0}).bits(0), 0xe169c58d'6627e8d5U);
  const std::uint64_t ones = ~std::uint64_t{0};
  EXPECT_EQ(RandomStream(ones, ones).bits(ones), 0x41c83b0e'408f276dU);
  EXPECT_EQ(RandomStream(0x299f31d0'a4093822U, std::uint64_t{0x03707344'13198a2eU})
                .bits(0x85a308d3'243f6a88U),
            0x94fdcceb'd16cfe09U);
}

// SHA-256("abc") = ba7816bf 8f01cfea …
TEST(RandomStream, OfANameIsTheStreamOfItsDigest) {
  const RandomStream named(42, "abc");
  const RandomStream numbered(42, std::uint64_t{0xba7816bf'8f01cfeaU});
  for (const std::uint64_t k : {0U, 1U, 1000U}) EXPECT_EQ(named.bits(k), numbered.bits(k));
}

TEST(RandomStream, DependsOnSeedStreamAndDraw) {
  const RandomStream stream(1, std::uint64_t{1});
  EXPECT_NE(stream.bits(0), stream.bits(1));
  EXPECT_NE(stream.bits(0), RandomStream(2, std::uint64_t{1}).bits(0));
  EXPECT_NE(stream.bits(0), RandomStream(1, std::uint64_t{2}).bits(0));
  EXPECT_EQ(stream.bits(7), RandomStream(1, std::uint64_t{1}).bits(7));
}

TEST(RandomStream, UniformIsTheUpper53BitsAndLiesBelowOne) {
  const RandomStream stream(5, "uniform");
  double sum = 0;
  for (std::uint64_t k = 0; k < 10'000; ++k) {
    const double draw = stream.uniform(k);
    ASSERT_GE(draw, 0);
    ASSERT_LT(draw, 1);
    ASSERT_EQ(draw, static_cast<double>(stream.bits(k) >> 11U) / 9007199254740992.0);  // 2^53
    sum += draw;
  }
  EXPECT_NEAR(sum / 10'000, 0.5, 5 * 0.2887 / 100);  // five standard errors
}

TEST(RandomStream, BelowIsTheUpperPartOfTheProductAndReachesEveryNumber) {
  const RandomStream stream(5, "below");
  std::map<std::uint64_t, int> counts;
  for (std::uint64_t k = 0; k < 10'000; ++k) {
    const std::uint64_t draw = stream.below(k, 7);
    ASSERT_LT(draw, 7U);
    ++counts[draw];
  }
  EXPECT_EQ(counts.size(), 7U);
  // 10000/7 = 1428.6; five standard deviations of a binomial count are 175.
  for (const auto& [draw, count] : counts) EXPECT_NEAR(count, 1428.6, 175) << draw;
  EXPECT_EQ(stream.below(0, 1), 0U);
  EXPECT_EQ(stream.below(3, std::uint64_t{1} << 32U), stream.bits(3) >> 32U);
}

TEST(RandomStreamDeathTest, HasNoNumberBelowZero) {
  EXPECT_EXIT((void)RandomStream(1, "x").below(0, 0), testing::ExitedWithCode(70), "n > 0");
}

TEST(Permutation, HoldsEveryNumberOnce) {
  for (const int n : {0, 1, 2, 3, 100}) {
    std::vector<int> order = permutation(RandomStream(9, "order"), n);
    ASSERT_EQ(order.size(), static_cast<std::size_t>(n));
    std::ranges::sort(order);
    for (int i = 0; i < n; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
  }
}

TEST(Permutation, IsFisherYatesFromTheTop) {
  const RandomStream stream(9, "by hand");
  std::vector<int> expected = {0, 1, 2, 3};
  std::swap(expected[3], expected[stream.below(0, 4)]);
  std::swap(expected[2], expected[stream.below(1, 3)]);
  std::swap(expected[1], expected[stream.below(2, 2)]);
  EXPECT_EQ(permutation(stream, 4), expected);
}

TEST(Permutation, GivesAllOrdersOfThreeEquallyOften) {
  std::map<std::vector<int>, int> counts;
  for (std::uint64_t stream = 0; stream < 6'000; ++stream) {
    ++counts[permutation(RandomStream(13, stream), 3)];
  }
  EXPECT_EQ(counts.size(), 6U);
  // 1000 each; five standard deviations are 144.
  for (const auto& [order, count] : counts) EXPECT_NEAR(count, 1000, 144) << order[0] << order[1];
}

}  // namespace
}  // namespace pondera
