// SPDX-License-Identifier: Apache-2.0
#include "weights/ordinal_consistency.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

TEST(OrdinalConsistency, CountsACycleAndTheTwoKindsWithTies) {
  EXPECT_EQ(ordinal_consistency(testing::matrix_of(3, {3, 0.5, 2})).cycles, 1);
  // A = B, B = C, A before C; and A before B before C, A = C.
  EXPECT_EQ(ordinal_consistency(testing::matrix_of(3, {1, 4, 1})).tied_intransitive, 1);
  EXPECT_EQ(ordinal_consistency(testing::matrix_of(3, {2, 1, 2})).tied_intransitive, 1);
  // A = B, both before C: an order.
  const OrdinalConsistency order = ordinal_consistency(testing::matrix_of(3, {1, 4, 4}));
  EXPECT_EQ(order.cycles + order.tied_intransitive, 0);
  EXPECT_EQ(order.ties, 1);
  EXPECT_EQ(order.transitive_share, 1.0);
}

TEST(OrdinalConsistency, OfARegularTournamentOfFiveIsZero) {
  // Everyone beats the next two: as many cycles as five items can have, (125 - 5)/24 = 5.
  const OrdinalConsistency found =
      ordinal_consistency(testing::matrix_of(5, {2, 2, 0.5, 0.5, 2, 2, 0.5, 2, 2, 2}));
  EXPECT_EQ(found.cycles, 5);
  EXPECT_EQ(found.zeta, 0.0);
  EXPECT_THAT(*found.first_intransitive, ::testing::ElementsAre(0, 1, 3));
}

TEST(OrdinalConsistency, CountsCyclesAlsoByHowOftenEachItemWins) {
  // Kendall: d = n(n-1)(n-2)/6 - Σ s(s-1)/2 with s the number of wins.
  int compared = 0;
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, n);
    const OrdinalConsistency found = ordinal_consistency(matrix);
    if (found.ties > 0 || n < 3) continue;
    int expected = n * (n - 1) * (n - 2) / 6;
    for (int i = 0; i < n; ++i) {
      int wins = 0;
      for (int j = 0; j < n; ++j) wins += matrix.log_ratio(i, j) > 0 ? 1 : 0;
      expected -= wins * (wins - 1) / 2;
    }
    EXPECT_EQ(found.cycles, expected);
    ++compared;
  }
  EXPECT_GT(compared, 20);
}

TEST(OrdinalConsistency, HasNoZetaWithTiesGapsOrTooFewItems) {
  EXPECT_FALSE(ordinal_consistency(testing::matrix_of(3, {1, 2, 2})).zeta);
  EXPECT_FALSE(ordinal_consistency(testing::matrix_of(2, {2})).zeta);
  const auto gap = ComparisonMatrix::make(3, {{0, 1, 1}, {1, 2, 1}});
  EXPECT_FALSE(ordinal_consistency(gap.value()).zeta);
  EXPECT_FALSE(ordinal_consistency(gap.value()).transitive_share);
}

}  // namespace
}  // namespace pondera::weights
