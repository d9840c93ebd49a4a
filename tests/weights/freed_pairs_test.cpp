// SPDX-License-Identifier: Apache-2.0
#include "weights/freed_pairs.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/revision_case.hpp"
#include "weights/balanced_problem.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/minimal_lambda.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

TEST(FreedPairs, AgreeWithTheIndependentReference) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) {
    SCOPED_TRACE(published.file);
    const survey::YamlNode& freed = published.expected("freed");
    const auto found =
        freed_pairs(published.matrix, testing::whole(field(freed, "size")),
                    {.lambda_star = testing::ratio(field(published.tree, "lambda_star"))});
    EXPECT_EQ(static_cast<int>(found.size()), testing::whole(field(freed, "sets")));
    const double lambda = testing::ratio(field(freed, "lambda"));
    const auto best = testing::item_pairs(field(freed, "best"));
    for (const FreedPairs& set : found) {
      EXPECT_GE(set.lambda, lambda - margin(published.tolerance, lambda));
      if (set.pairs == best) {
        EXPECT_NEAR(set.lambda, lambda, margin(published.tolerance, lambda));
      }
    }
  }
}

TEST(FreedPairs, AreNotLostByTheBounds) {
  // Second opinion: every set of two pairs whose removal leaves the items connected, one by one.
  for (const int n : {5, 6, 7}) {
    const ComparisonMatrix matrix = testing::drawn_matrix(static_cast<std::uint64_t>(n), n);
    const double lambda = minimal_lambda(matrix).priority.lambda_max;
    for (const double share : {0.5, 0.7, 0.9}) {
      const double lambda_star = n + share * (lambda - n);
      std::vector<std::vector<std::pair<int, int>>> expected;
      std::vector<std::pair<int, int>> pairs;
      for (int i = 0; i < n; ++i) {
        for (int j = i + 1; j < n; ++j) pairs.emplace_back(i, j);
      }
      for (std::size_t a = 0; a < pairs.size(); ++a) {
        for (std::size_t b = a + 1; b < pairs.size(); ++b) {
          const ComparisonMatrix left = matrix.with(pairs[a].first, pairs[a].second, std::nullopt)
                                            .with(pairs[b].first, pairs[b].second, std::nullopt);
          ASSERT_EQ(connected_parts(left).size(), 1U);
          if (minimal_lambda(left, {.bound = 9}).priority.lambda_max <= lambda_star) {
            expected.push_back({pairs[a], pairs[b]});
          }
        }
      }
      std::vector<std::vector<std::pair<int, int>>> found;
      for (const FreedPairs& set : freed_pairs(matrix, 2, {.lambda_star = lambda_star})) {
        found.push_back(set.pairs);
      }
      EXPECT_EQ(found, expected) << n << ' ' << share;
    }
  }
}

TEST(FreedPairs, MayDisconnectTheItems) {
  // Three items, all three judgements freed: everything is possible, λ = 3.
  const auto found = freed_pairs(testing::matrix_of(3, {9, 1.0 / 9, 9}), 3, {.lambda_star = 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found.front().lambda, 3, 1e-10);
}

TEST(FreedPairs, AreNoneWhenNothingNeedsToChange) {
  const ComparisonMatrix equal = testing::matrix_of(3, {1, 1, 1});
  const auto found = freed_pairs(equal, 0, {.lambda_star = 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.front().pairs.empty());
  EXPECT_TRUE(freed_pairs(testing::matrix_of(3, {9, 1.0 / 9, 9}), 0, {.lambda_star = 3.1}).empty());
}

}  // namespace
}  // namespace pondera::weights
