// SPDX-License-Identifier: Apache-2.0
#include "weights/reversed_judgement.hpp"

#include "tests/weights/revision_case.hpp"
#include "weights/random_index.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::margin;

void expect_flip(const Flip& found, const survey::YamlNode& row, double tolerance) {
  EXPECT_EQ(found.first, testing::whole(row.items.at(0)));
  EXPECT_EQ(found.second, testing::whole(row.items.at(1)));
  const double lambda = testing::ratio(row.items.at(2));
  EXPECT_NEAR(found.lambda, lambda, margin(tolerance, lambda));
}

TEST(ReversedJudgement, FlipsAsTheIndependentReferenceDoes) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) {
    SCOPED_TRACE(published.file);
    const auto found = flips(published.matrix, {.random_index = 1});
    ASSERT_FALSE(found.empty());
    expect_flip(found.front(), published.expected("flip_best"), published.tolerance);
  }
}

TEST(ReversedJudgement, IsTheOneWhoseReversalMakesTheMatrixConsistent) {
  const auto cases = testing::revision_cases("revision-reversed-pair");
  ASSERT_EQ(cases.size(), 1U);
  constexpr double saaty2005_5 = 1.11;
  // CR is 0.055, so the threshold has to be below it for "falls below"; it halves as well.
  const auto found = flips(cases.front().matrix, {.random_index = saaty2005_5});
  const auto& rows = cases.front().expected("flip_gains").items;
  ASSERT_EQ(found.size(), rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    expect_flip(found[at], rows[at], cases.front().tolerance);
  }
  const auto suspects = reversed_judgements(cases.front().matrix, {.random_index = saaty2005_5});
  ASSERT_EQ(suspects.size(), 1U);
  EXPECT_EQ(suspects.front().first, 2);
  EXPECT_EQ(suspects.front().second, 3);
  EXPECT_TRUE(suspects.front().against_order);
  EXPECT_NEAR(suspects.front().cr_before, 0.24533386480513752 / 4 / saaty2005_5, 1e-12);
  EXPECT_NEAR(suspects.front().cr_after, 0, 1e-12);
}

TEST(ReversedJudgement, IsNotSuspectWhenItAgreesWithTheOrder) {
  // One judgement is far too strong, none is the wrong way round.
  const auto found =
      reversed_judgements(testing::matrix_of(4, {2, 9, 8, 9, 4, 2}), {.random_index = 0.89});
  EXPECT_TRUE(found.empty());
}

TEST(ReversedJudgement, NeedsMoreThanTwoItems) {
  const auto found = flips(testing::matrix_of(2, {7}), {.random_index = 1});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().cr_before, 0);
  EXPECT_FALSE(found.front().suspect);
  EXPECT_TRUE(flips(testing::matrix_of(1, {}), {.random_index = 1}).empty());
}

TEST(ReversedJudgement, IsFoundInAnIncompleteMatrix) {
  // A cycle 0-1-2-3-0 of 2, 2, 2 and 8, the last one turned round; nothing else is known.
  const double two = std::log(2);
  const auto matrix = ComparisonMatrix::make(5, {{0, 1, two},
                                                 {1, 2, two},
                                                 {2, 3, two},
                                                 {0, 3, -3 * two},
                                                 {3, 4, two},
                                                 {0, 2, 2 * two},
                                                 {1, 3, 2 * two},
                                                 {1, 4, 3 * two}})
                          .value();
  const auto found = reversed_judgements(matrix, {.random_index = 0.9});
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(std::pair(found.front().first, found.front().second), std::pair(0, 3));
  EXPECT_NEAR(found.front().lambda, 5, 1e-11);
}

}  // namespace
}  // namespace pondera::weights
