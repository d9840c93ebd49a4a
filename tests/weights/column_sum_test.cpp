// SPDX-License-Identifier: Apache-2.0
#include "weights/column_sum.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/consistency.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::field;

TEST(ColumnSum, AgreesWithOtherPrograms) {
  const auto files = testing::published_files("column-sum-");
  ASSERT_EQ(files.size(), 4U);
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    const int n = testing::whole(field(tree, "n"));
    const Priority found =
        column_sum_priority(testing::matrix_of(n, testing::ratios(field(tree, "upper"))));
    const survey::YamlNode& expected = field(tree, "expected");
    const auto w = testing::ratios(field(expected, "w"));
    for (int i = 0; i < n; ++i) EXPECT_NEAR(found.w(i), w[static_cast<std::size_t>(i)], 1e-9);
    const auto* saaty = find_random_index_table("saaty1980");
    EXPECT_NEAR(*consistency(found.lambda_max, n, *saaty).cr,
                testing::ratio(field(expected, "cr_saaty1980")), 1e-9);
  }
}

TEST(ColumnSum, IsTheEigenvectorOfAConsistentMatrixOnly) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const int n = testing::drawn_size(draw);
    const ComparisonMatrix consistent = testing::drawn_consistent_matrix(draw, n);
    EXPECT_LT((column_sum_priority(consistent).w - principal_priority(consistent).w).norm(), 1e-12);
    EXPECT_NEAR(column_sum_priority(consistent).lambda_max, n, 1e-11);
  }
  const ComparisonMatrix cycle = testing::matrix_of(4, {9, 2, 1, 9, 1, 9});
  EXPECT_GT((column_sum_priority(cycle).w - principal_priority(cycle).w).norm(), 1e-3);
}

TEST(ColumnSum, SaysWhenAValueLeavesTheDoubles) {
  const ComparisonMatrix huge =
      ComparisonMatrix::make(3, {{0, 1, 800}, {1, 2, 800}, {0, 2, 800}}).value();
  EXPECT_EQ(column_sum_priority(huge).termination, Termination::not_finite);
}

}  // namespace
}  // namespace pondera::weights
