// SPDX-License-Identifier: Apache-2.0
#include "agreement/signed_rank.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace pondera::agreement {
namespace {

using Pairs = std::vector<std::pair<double, double>>;

struct RankCase {
  Pairs pairs;
  double rank_sum;
  int changed;
  double p;
};

TEST(SignedRank, AgreesWithTheIndependentReference) {
  // An independent reference computation in Python; an assessor without both answers is left out.
  const std::vector<RankCase> cases = {
      {{{3, 4}, {4, 4}, {2, 3}, {5, 4}, {4, 5}, {3, 5}, {1, 3}, {2, 1}}, 22, 7, 0.25},
      {{{1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}}, 15, 5, 0.0625},
      {{{1.1, 1.5}, {2.3, 2.1}, {3.2, 3.9}, {4.8, 4.9}, {2.9, 3.5}, {3.3, 3.8}}, 19, 6, 0.09375},
      {{{1, 2}, {2, 4}}, 3, 2, 0.5}};
  for (const RankCase& expected : cases) {
    const auto found = signed_rank(expected.pairs);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->rank_sum, expected.rank_sum);
    EXPECT_EQ(found->changed, expected.changed);
    EXPECT_NEAR(found->p, expected.p, 1e-12);
  }
  EXPECT_FALSE(signed_rank({{1, 1}, {2, 2}, {3, 3}}));
  EXPECT_FALSE(signed_rank({}));
}

/// The same by writing out all signs.
double p_by_enumeration(const std::vector<double>& ranks, double rank_sum) {
  double at_most = 0;
  double at_least = 0;
  const std::uint32_t signs = 1U << ranks.size();
  for (std::uint32_t sign = 0; sign < signs; ++sign) {
    double sum = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) sum += (sign >> i & 1U) == 1U ? ranks[i] : 0;
    at_most += sum <= rank_sum ? 1 : 0;
    at_least += sum >= rank_sum ? 1 : 0;
  }
  return std::min(1.0, 2 * std::min(at_most, at_least) / signs);
}

TEST(SignedRank, IsWhatEnumeratingAllSignsGives) {
  // Sizes 1, 1, 2, 3, 3, 3, 5: ranks 1.5, 1.5, 3, 5, 5, 5, 7; up are 1.5, 3, 5 and 7.
  const auto found =
      signed_rank({{0, 1}, {0, -1}, {0, 2}, {0, 3}, {0, -3}, {0, -3}, {0, 5}, {4, 4}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rank_sum, 16.5);
  EXPECT_EQ(found->changed, 7);
  EXPECT_NEAR(found->p, p_by_enumeration({1.5, 1.5, 3, 5, 5, 5, 7}, 16.5), 1e-12);
}

TEST(SignedRank, SwappingTheRoundsKeepsTheProbability) {
  const Pairs pairs = {{1, 4}, {2, 3}, {5, 3}, {2, 9}, {7, 1}};
  Pairs swapped;
  for (const auto& [before, after] : pairs) swapped.emplace_back(after, before);
  EXPECT_NEAR(signed_rank(pairs)->p, signed_rank(swapped)->p, 1e-12);
}

}  // namespace
}  // namespace pondera::agreement
