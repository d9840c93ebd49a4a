// SPDX-License-Identifier: Apache-2.0
#include "weights/single_revision.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/revision_case.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/minimal_lambda.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

TEST(SingleRevision, AgreesWithTheIndependentReference) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) {
    SCOPED_TRACE(published.file);
    const auto found = best_single_revision(published.matrix);
    ASSERT_TRUE(found.has_value());
    const survey::YamlNode& best = published.expected("best_single");
    EXPECT_EQ(found->first, testing::whole(field(best, "first")));
    EXPECT_EQ(found->second, testing::whole(field(best, "second")));
    EXPECT_EQ(found->code, testing::whole(field(best, "code")));
    const double lambda = testing::ratio(field(best, "lambda"));
    EXPECT_NEAR(found->lambda, lambda, margin(published.tolerance, lambda));
    const double before = testing::ratio(published.expected("lambda"));
    EXPECT_NEAR(found->lambda_before, before, margin(published.tolerance, before));
  }
}

/// Every alternative by the one-matrix path, with the same rule.
SingleRevision slow_best(const ComparisonMatrix& matrix) {
  SingleRevision best;
  best.lambda = minimal_lambda(matrix).priority.lambda_max;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      for (int code = -9; matrix.known(i, j) && code <= 9; ++code) {
        if (code == 0 || code == -1) continue;
        const double log_ratio = log_ratio_of_code(code);
        const double lambda = minimal_lambda(matrix.with(i, j, log_ratio)).priority.lambda_max;
        if (lambda < best.lambda - 1e-9) best = {i, j, code, 0, lambda, 0, false};
      }
    }
  }
  return best;
}

TEST(SingleRevision, AgreesWithTryingEverythingOnIncompleteMatrices) {
  for (std::uint64_t draw = 3; draw < 8; ++draw) {
    const int n = testing::drawn_size(draw);
    const ComparisonMatrix matrix =
        testing::drawn_matrix(draw, n).with(0, n - 1, std::nullopt).with(1, 2, std::nullopt);
    const SingleRevision slow = slow_best(matrix);
    const auto found = best_single_revision(matrix);
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(found->lambda, slow.lambda, 1e-9);
    EXPECT_TRUE(matrix.known(found->first, found->second));
  }
}

TEST(SingleRevision, SaysByHowManyStepsAndWhetherTheOrderChanges) {
  // 8 : 4 : 2 : 1, but the first against the last 1/8: sixteen steps less two, and the first item
  // was not first.
  const auto found = best_single_revision(testing::matrix_of(4, {2, 4, 1.0 / 8, 2, 4, 2}));
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->first, 0);
  EXPECT_EQ(found->second, 3);
  EXPECT_EQ(found->code, 8);
  EXPECT_NEAR(found->steps, 14, 1e-12);
  EXPECT_NEAR(found->lambda, 4, 1e-12);
  EXPECT_TRUE(found->order_changes);
  // 3 : 1 : 1/2 with 7 for 6: one step, and the order stays.
  const auto near = best_single_revision(testing::matrix_of(3, {3, 7, 2}));
  ASSERT_TRUE(near.has_value());
  EXPECT_EQ(near->code, 6);
  EXPECT_NEAR(near->steps, 1, 1e-12);
  EXPECT_FALSE(near->order_changes);
}

TEST(SingleRevision, HasNothingToImproveInConsistentJudgements) {
  EXPECT_FALSE(best_single_revision(testing::matrix_of(1, {})).has_value());
  EXPECT_FALSE(best_single_revision(testing::matrix_of(2, {9})).has_value());
  EXPECT_FALSE(best_single_revision(testing::matrix_of(4, {1, 1, 1, 1, 1, 1})).has_value());
  const auto tree = ComparisonMatrix::make(3, {{0, 1, std::log(9)}, {1, 2, std::log(9)}}).value();
  EXPECT_FALSE(best_single_revision(tree).has_value());
}

TEST(SingleRevision, LeavesAPairAloneThatMayNotChange) {
  const ComparisonMatrix matrix = testing::matrix_of(4, {2, 4, 1.0 / 8, 2, 4, 2});
  const auto found = best_single_revision(matrix, {}, {{0, 3}});
  ASSERT_TRUE(found.has_value());
  EXPECT_NE(std::pair(found->first, found->second), std::pair(0, 3));
}

}  // namespace
}  // namespace pondera::weights
