// SPDX-License-Identifier: Apache-2.0
#include "weights/priority_method.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pondera::weights {
namespace {

TEST(PriorityMethod, TablesNameEveryMethodOnceAndTheDefaultFirst) {
  EXPECT_EQ(priority_methods().front().name, "eigenvector");
  EXPECT_EQ(incomplete_methods().front().name, "log-least-squares");
  std::set<std::string> names;
  for (const PriorityMethodRow& row : priority_methods()) {
    names.emplace(row.name);
    EXPECT_EQ(&priority_method(row.method), &row);
    EXPECT_EQ(row.approximate, row.method == PriorityMethod::column_sum);
  }
  EXPECT_EQ(names.size(), 4U);
  for (const IncompleteMethodRow& row : incomplete_methods()) {
    EXPECT_EQ(&incomplete_method(row.method), &row);
  }
}

TEST(PriorityMethod, OfAConsistentMatrixGivesItsPrioritiesWhateverTheMethod) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix matrix =
        testing::drawn_consistent_matrix(draw, testing::drawn_size(draw));
    const Vector expected = principal_priority(matrix).w;
    for (const PriorityMethodRow& row : priority_methods()) {
      const MethodPriority found = derive_priority(matrix, {.complete = row.method});
      EXPECT_EQ(found.method, row.name);
      EXPECT_TRUE(found.priority.usable());
      EXPECT_LT((found.priority.w - expected).norm(), 1e-12) << row.name;
    }
    if (matrix.size() < 3) continue;
    for (const IncompleteMethodRow& row : incomplete_methods()) {
      const MethodPriority found =
          derive_priority(matrix.with(0, 1, {}), {.incomplete = row.method});
      EXPECT_EQ(found.method, row.name);
      EXPECT_LT((found.priority.w - expected).norm(), 1e-10) << row.name;
    }
  }
}

TEST(PriorityMethod, OfThreeItemsIsTheSameForEigenvectorAndRowMeans) {
  const ComparisonMatrix matrix = testing::matrix_of(3, {9, 2, 1.0 / 5});
  const Vector eigenvector = derive_priority(matrix).priority.w;
  const Vector means =
      derive_priority(matrix, {.complete = PriorityMethod::row_geometric_mean}).priority.w;
  EXPECT_LT((eigenvector - means).norm(), 1e-14);
}

}  // namespace
}  // namespace pondera::weights
