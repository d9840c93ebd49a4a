// SPDX-License-Identifier: Apache-2.0
#include "weights/triads.hpp"

#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

TEST(Triads, AreTheCompleteOnesInOrder) {
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {0, 2, 3}, {2, 3, 1}, {3, 1, 5}});
  const auto triads = complete_triads(matrix.value());
  ASSERT_EQ(triads.size(), 2U);
  EXPECT_THAT(triads[0].items, ::testing::ElementsAre(0, 1, 2));
  EXPECT_NEAR(triads[0].log_error, -1, 1e-15);
  EXPECT_THAT(triads[1].items, ::testing::ElementsAre(1, 2, 3));
  EXPECT_NEAR(triads[1].log_error, 1 + 1 + 5, 1e-15);
}

TEST(Triads, GiveKoczkodajsIndexOfHisOwnDefinition) {
  // a_ij = 2, a_jk = 3, a_ik = 5: min(|1 - 5/6|, |1 - 6/5|) = 1/6.
  const auto found = koczkodaj_index(testing::matrix_of(3, {2, 5, 3}));
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->value, 1.0 / 6, 1e-15);
  EXPECT_THAT(found->worst->items, ::testing::ElementsAre(0, 1, 2));
}

TEST(Triads, NameTheFirstOfEquallyBadOnes) {
  // Every triad of a matrix of nines the wrong way round is equally bad.
  const auto found = koczkodaj_index(testing::matrix_of(4, {9, 1.0 / 9, 9, 9, 1.0 / 9, 9}));
  ASSERT_TRUE(found);
  EXPECT_THAT(found->worst->items, ::testing::ElementsAre(0, 1, 2));
}

TEST(Triads, HaveNothingToSayAboutTooFewItemsOrAnswers) {
  EXPECT_EQ(koczkodaj_index(testing::matrix_of(2, {9}))->value, 0);
  EXPECT_FALSE(mean_triad_index(testing::matrix_of(2, {9})));
  const ComparisonMatrix square =
      ComparisonMatrix::make(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {0, 3, 9}}).value();
  EXPECT_FALSE(koczkodaj_index(square));
  EXPECT_FALSE(mean_triad_index(square));
  EXPECT_FALSE(pelaez_lamata_index(square));
}

TEST(Triads, OfConsistentJudgementsHaveNoWorst) {
  const auto found = koczkodaj_index(testing::matrix_of(3, {2, 6, 3}));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->worst);
  EXPECT_EQ(found->value, 0);
}

}  // namespace
}  // namespace pondera::weights
