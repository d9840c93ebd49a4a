// SPDX-License-Identifier: Apache-2.0
#include "weights/worst_judgement.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/judgement_scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

LeastFitting worst_of(const ComparisonMatrix& matrix) {
  return least_fitting_judgement(matrix, default_weigh_options()).value();
}

TEST(WorstJudgement, IsTheOneThatWasTurnedRound) {
  // 8 : 4 : 2 : 1, but the first against the third the wrong way round.
  const LeastFitting found = worst_of(testing::matrix_of(4, {2, 1.0 / 4, 8, 2, 4, 2}));
  EXPECT_EQ(found.first, 0);
  EXPECT_EQ(found.second, 2);
  EXPECT_LT(found.log_error, 0);
  EXPECT_EQ(found.fitting_code, 4);
  EXPECT_NEAR(*found.cr_after, 0, 1e-13);
}

TEST(WorstJudgement, IsFoundWhereverItStands) {
  for (int n = 4; n <= 9; ++n) {
    std::vector<Comparison> comparisons;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) comparisons.push_back({i, j, 0});
    }
    for (Comparison& changed : comparisons) {
      changed.log_ratio = log_ratio_of_code(-7);
      const LeastFitting found = worst_of(ComparisonMatrix::make(n, comparisons).value());
      EXPECT_EQ(found.first, changed.first) << n;
      EXPECT_EQ(found.second, changed.second) << n;
      EXPECT_EQ(found.fitting_code, 1);
      EXPECT_NEAR(*found.cr_after, 0, 1e-13);
      changed.log_ratio = 0;
    }
  }
}

TEST(WorstJudgement, OfThreeItemsFitsWhatTheOtherTwoImply) {
  // 2 · 3 = 6, judged 1/6: the three residuals are equal, so the first pair stands for them; the
  // two others imply (1/6)/3 = 1/18, beyond the scale.
  const LeastFitting found = worst_of(testing::matrix_of(3, {2, 1.0 / 6, 3}));
  EXPECT_EQ(found.first, 0);
  EXPECT_EQ(found.second, 1);
  EXPECT_EQ(found.fitting_code, -9);
}

TEST(WorstJudgement, CountsCrAfterWithTheTableOfTheOptions) {
  const ComparisonMatrix matrix = testing::drawn_matrix(3, 6);
  WeighOptions saaty = default_weigh_options();
  saaty.random_index = find_random_index_table("saaty1980");
  const double exact = *worst_of(matrix).cr_after;
  EXPECT_NEAR(*least_fitting_judgement(matrix, saaty)->cr_after, exact * 1.2491 / 1.24, 1e-12);
}

TEST(WorstJudgement, IsFoundInAnIncompleteGroupToo) {
  // The cycle 0-1-2-3 says 2 · 2 · 2 = 8, but 0 against 3 was turned round; 3-4 hangs on one
  // answer, which nothing contradicts however far it is from anything.
  const auto matrix = ComparisonMatrix::make(5, {{0, 1, log_ratio_of_code(2)},
                                                 {1, 2, log_ratio_of_code(2)},
                                                 {2, 3, log_ratio_of_code(2)},
                                                 {0, 2, log_ratio_of_code(4)},
                                                 {1, 3, log_ratio_of_code(4)},
                                                 {0, 3, log_ratio_of_code(-8)},
                                                 {3, 4, log_ratio_of_code(9)}});
  const LeastFitting found = worst_of(matrix.value());
  EXPECT_EQ(found.first, 0);
  EXPECT_EQ(found.second, 3);
  EXPECT_EQ(found.fitting_code, 8);
  EXPECT_NEAR(*found.cr_after, 0, 1e-12);
}

TEST(WorstJudgement, IsNoneWhereNothingCanBeContradicted) {
  const auto path = ComparisonMatrix::make(3, {{0, 1, 1.0}, {1, 2, 1.0}});
  EXPECT_FALSE(least_fitting_judgement(path.value(), default_weigh_options()));
}

}  // namespace
}  // namespace pondera::weights
